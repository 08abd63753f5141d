// libpq, PostgreSQL's client library. Another function of the header needs a line here before it can be called.

#include "CPostgreSQL.h"

#include "CLateLoading.h"

static const char *const names[] = {"libpq.so.5", "libpq.so", NULL};
static struct late_library libpq = {names, NULL};

bool postgresql_is_there(void) { return late_is_there(&libpq); }

LATE(
  libpq, PGconn *, PQconnectdbParams, (const char *const *keywords, const char *const *values, int expand),
  (keywords, values, expand))
LATE(libpq, PQconninfoOption *, PQconninfoParse, (const char *text, char **message), (text, message))
LATE(libpq, void, PQconninfoFree, (PQconninfoOption * options), (options))
LATE(libpq, void, PQfreemem, (void *memory), (memory))
LATE(libpq, ConnStatusType, PQstatus, (const PGconn *connection), (connection))
LATE(libpq, PGTransactionStatusType, PQtransactionStatus, (const PGconn *connection), (connection))
LATE(libpq, char *, PQerrorMessage, (const PGconn *connection), (connection))
LATE(libpq, char *, PQhost, (const PGconn *connection), (connection))
LATE(libpq, char *, PQport, (const PGconn *connection), (connection))
LATE(libpq, char *, PQdb, (const PGconn *connection), (connection))
LATE(libpq, int, PQserverVersion, (const PGconn *connection), (connection))
LATE(libpq, void, PQfinish, (PGconn * connection), (connection))
LATE(
  libpq, PQnoticeProcessor, PQsetNoticeProcessor, (PGconn * connection, PQnoticeProcessor processor, void *argument),
  (connection, processor, argument))
LATE(libpq, PGresult *, PQexec, (PGconn * connection, const char *statement), (connection, statement))
LATE(
  libpq, PGresult *, PQprepare,
  (PGconn * connection, const char *name, const char *statement, int count, const Oid *types),
  (connection, name, statement, count, types))
LATE(
  libpq, PGresult *, PQexecPrepared,
  (PGconn * connection, const char *name, int count, const char *const *values, const int *lengths, const int *formats,
   int format),
  (connection, name, count, values, lengths, formats, format))
LATE(
  libpq, PGresult *, PQexecParams,
  (PGconn * connection, const char *statement, int count, const Oid *types, const char *const *values,
   const int *lengths, const int *formats, int format),
  (connection, statement, count, types, values, lengths, formats, format))
LATE(libpq, PGresult *, PQgetResult, (PGconn * connection), (connection))
LATE(libpq, int, PQputCopyData, (PGconn * connection, const char *bytes, int count), (connection, bytes, count))
LATE(libpq, int, PQputCopyEnd, (PGconn * connection, const char *message), (connection, message))
LATE(libpq, ExecStatusType, PQresultStatus, (const PGresult *result), (result))
LATE(libpq, char *, PQresultErrorField, (const PGresult *result, int field), (result, field))
LATE(libpq, int, PQntuples, (const PGresult *result), (result))
LATE(libpq, int, PQnfields, (const PGresult *result), (result))
LATE(libpq, char *, PQgetvalue, (const PGresult *result, int row, int column), (result, row, column))
LATE(libpq, int, PQgetlength, (const PGresult *result, int row, int column), (result, row, column))
LATE(libpq, int, PQgetisnull, (const PGresult *result, int row, int column), (result, row, column))
LATE(libpq, void, PQclear, (PGresult * result), (result))
LATE(libpq, PGcancel *, PQgetCancel, (PGconn * connection), (connection))
LATE(libpq, void, PQfreeCancel, (PGcancel * cancel), (cancel))
LATE(libpq, int, PQcancel, (PGcancel * cancel, char *message, int size), (cancel, message, size))
