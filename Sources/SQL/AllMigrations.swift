/// Every step in the life of the database's shape, in order. A step is never changed once shipped.
package let allMigrations: [Migration] = [
  Migration(1, "accounts", accountMigration),
  Migration(2, "access log", accessMigration),
  Migration(3, "directory", directoryMigration),
  Migration(4, "requests", requestMigration),
  Migration(5, "referrals", referralMigration),
  Migration(6, "gaps", gapMigration),
  Migration(7, "messages", messageMigration),
]
