/// Decisions about what is kept and what is erased.
package let retentionMigration: [SQL] = []
