import GRDB

/// The steps from an empty file to the present form. A step that was ever released is never changed: another one follows it.
enum StoreMigrations {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1-geopackage") { try $0.execute(sql: GeoPackageSchema.sql) }
    migrator.registerMigration("2-events") { try $0.execute(sql: EventSchema.sql) }
    migrator.registerMigration("3-reports") { try $0.execute(sql: ReportSchema.sql) }
    migrator.registerMigration("4-styles") { try $0.execute(sql: StyleSchema.sql) }
    migrator.registerMigration("5-versions") { try $0.execute(sql: VersionSchema.sql) }
    migrator.registerMigration("6-inputs") { try $0.execute(sql: InputSchema.sql) }
    migrator.registerMigration("7-doubtful") { try $0.execute(sql: DoubtfulSchema.sql) }
    return migrator
  }()
}
