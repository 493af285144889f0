/// Which act of the directory an import was, which entries came with it, and whether it was taken back: so that it can be, as a whole.
package let importUndoMigration: [SQL] = [
  "ALTER TABLE directory_import ADD COLUMN version \(SQL.integer)",
  "ALTER TABLE directory_import ADD COLUMN undone_at \(SQL.integer)",
  "ALTER TABLE directory_import ADD COLUMN undone_by TEXT",
  "ALTER TABLE directory_foreign ADD COLUMN version \(SQL.integer)",
]
