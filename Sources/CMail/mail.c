#include "relais_mail.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST_LINE 400

struct exchange {
  const char *bytes;
  size_t left;
  char said[LONGEST_LINE + 1];
};

static size_t read_letter(char *buffer, size_t size, size_t count, void *state) {
  struct exchange *exchange = state;
  size_t room = size * count;
  size_t taken = exchange->left < room ? exchange->left : room;
  memcpy(buffer, exchange->bytes, taken);
  exchange->bytes += taken;
  exchange->left -= taken;
  return taken;
}

// Keeps one line without its end.
static void keep_line(struct exchange *exchange, const char *buffer, size_t length) {
  while (length > 0 && (buffer[length - 1] == '\r' || buffer[length - 1] == '\n')) length--;
  if (length == 0) return;
  if (length > LONGEST_LINE) length = LONGEST_LINE;
  memcpy(exchange->said, buffer, length);
  exchange->said[length] = 0;
}

static size_t hear_line(char *buffer, size_t size, size_t count, void *state) {
  keep_line(state, buffer, size * count);
  return size * count;
}

static size_t hear_nothing(char *buffer, size_t size, size_t count, void *state) {
  (void)buffer;
  (void)state;
  return size * count;
}

static struct relais_outcome out_of_memory(void) {
  struct relais_outcome outcome = {strdup("out of memory"), strdup(""), 0, 0};
  return outcome;
}

static struct relais_outcome perform(CURL *curl, struct exchange *exchange) {
  char reason[CURL_ERROR_SIZE] = {0};
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, reason);
  CURLcode result = curl_easy_perform(curl);
  struct relais_outcome outcome = {NULL, NULL, 0, 0};
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &outcome.code);
  outcome.said = strdup(exchange->said);
  if (result != CURLE_OK) outcome.problem = strdup(reason[0] ? reason : curl_easy_strerror(result));
  return outcome;
}

struct relais_outcome relais_mail_send(const char *url, const char *user, const char *password, int require_tls, long timeout_seconds,
                                       const char *sender, const char *recipient, const char *letter, size_t length) {
  CURL *curl = curl_easy_init();
  if (!curl) return out_of_memory();
  struct curl_slist *recipients = curl_slist_append(NULL, recipient);
  struct exchange exchange = {letter, length, {0}};
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_URL, url);
  if (user) curl_easy_setopt(curl, CURLOPT_USERNAME, user);
  if (password) curl_easy_setopt(curl, CURLOPT_PASSWORD, password);
  curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)(require_tls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, timeout_seconds);
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, sender);
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, read_letter);
  curl_easy_setopt(curl, CURLOPT_READDATA, &exchange);
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, hear_line);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &exchange);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, hear_nothing);
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  struct relais_outcome outcome = perform(curl, &exchange);
  outcome.handed_over = exchange.left == 0;
  curl_slist_free_all(recipients);
  curl_easy_cleanup(curl);
  return outcome;
}

static size_t hear_body(char *buffer, size_t size, size_t count, void *state) {
  keep_line(state, buffer, size * count);
  return size * count;
}

struct relais_outcome relais_http_post(const char *url, const char *header_lines, const char *body, size_t length, long timeout_seconds) {
  CURL *curl = curl_easy_init();
  if (!curl) return out_of_memory();
  struct curl_slist *headers = curl_slist_append(NULL, "Expect:");
  char *lines = strdup(header_lines ? header_lines : "");
  char *rest = NULL;
  for (char *line = strtok_r(lines, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) headers = curl_slist_append(headers, line);
  struct exchange exchange = {body, length, {0}};
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_URL, url);
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, timeout_seconds);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_POST, 1L);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)length);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, read_letter);
  curl_easy_setopt(curl, CURLOPT_READDATA, &exchange);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, hear_body);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &exchange);
  struct relais_outcome outcome = perform(curl, &exchange);
  outcome.handed_over = exchange.left == 0;
  curl_slist_free_all(headers);
  free(lines);
  curl_easy_cleanup(curl);
  return outcome;
}

void relais_outcome_free(struct relais_outcome outcome) {
  free(outcome.problem);
  free(outcome.said);
}
