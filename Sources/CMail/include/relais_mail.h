// A door to libcurl for Swift, which cannot call functions with a variable number of arguments.
#ifndef RELAIS_MAIL_H
#define RELAIS_MAIL_H

#include <stddef.h>

// How a delivery went.
struct relais_outcome {
  // What went wrong, in the library's words; NULL when nothing did. Freed with relais_outcome_free.
  char *problem;
  // The last line that the server said, without its end; never NULL. Freed with relais_outcome_free.
  char *said;
  // The last reply code of the server; 0 when it said none.
  long code;
  // Whether everything that was to be sent had been handed over before it went wrong.
  int handed_over;
};

// Sends one letter by SMTP. user and password may be NULL. The letter is a whole RFC 5322 message with CRLF line ends.
struct relais_outcome relais_mail_send(const char *url, const char *user, const char *password, int require_tls, long timeout_seconds,
                                       const char *sender, const char *recipient, const char *letter, size_t length);

// Posts one body by HTTP. header_lines is NULL or one header a line, parted by \n. Redirections are not followed.
struct relais_outcome relais_http_post(const char *url, const char *header_lines, const char *body, size_t length, long timeout_seconds);

void relais_outcome_free(struct relais_outcome outcome);

#endif
