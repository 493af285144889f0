#include "relais_mail.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct reading {
  const char *bytes;
  size_t left;
};

static size_t read_letter(char *buffer, size_t size, size_t count, void *state) {
  struct reading *reading = state;
  size_t room = size * count;
  size_t taken = reading->left < room ? reading->left : room;
  memcpy(buffer, reading->bytes, taken);
  reading->bytes += taken;
  reading->left -= taken;
  return taken;
}

char *relais_mail_send(const char *url, const char *user, const char *password, int require_tls, long timeout_seconds,
                       const char *sender, const char *recipient, const char *letter, size_t length) {
  CURL *curl = curl_easy_init();
  if (!curl) return strdup("out of memory");
  struct curl_slist *recipients = curl_slist_append(NULL, recipient);
  struct reading reading = {letter, length};
  char reason[CURL_ERROR_SIZE] = {0};
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, reason);
  curl_easy_setopt(curl, CURLOPT_URL, url);
  if (user) curl_easy_setopt(curl, CURLOPT_USERNAME, user);
  if (password) curl_easy_setopt(curl, CURLOPT_PASSWORD, password);
  curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)(require_tls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, timeout_seconds);
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, sender);
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, read_letter);
  curl_easy_setopt(curl, CURLOPT_READDATA, &reading);
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  CURLcode result = curl_easy_perform(curl);
  char *problem = NULL;
  if (result != CURLE_OK) problem = strdup(reason[0] ? reason : curl_easy_strerror(result));
  curl_slist_free_all(recipients);
  curl_easy_cleanup(curl);
  return problem;
}

void relais_mail_free(char *text) { free(text); }
