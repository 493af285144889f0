/// A person's own access to her file.
package let portalMigration: [SQL] = []
