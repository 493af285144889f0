// A door to libcurl for Swift, which cannot call functions with a variable number of arguments.
#ifndef RELAIS_MAIL_H
#define RELAIS_MAIL_H

#include <stddef.h>

// Sends one letter by SMTP. Returns NULL, or what went wrong in a buffer to be freed with relais_mail_free.
// user and password may be NULL. The letter is a whole RFC 5322 message with CRLF line ends.
char *relais_mail_send(const char *url, const char *user, const char *password, int require_tls, long timeout_seconds,
                       const char *sender, const char *recipient, const char *letter, size_t length);

void relais_mail_free(char *text);

#endif
