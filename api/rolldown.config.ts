/**
 * The program as it is started: one file instead of some two thousand, whose finding and reading was most of the time
 * until Kith answered (decision 19). What is compiled for one platform stays a package, and so does what TypeORM asks
 * for when another kind of database is used.
 */
const otherDatabases =
  /^(@google-cloud\/spanner|@sap\/.*|better-sqlite3|expo-sqlite|ioredis|mongodb|mssql|mysql2?|oracledb|pg-native|pg-query-stream|react-native-sqlite-storage|redis|sql\.js|sqlite3|typeorm-aurora-data-api-driver)(\/|$)/;

export default {
  input: 'dist/main.js',
  platform: 'node',
  external: [/^@node-rs\//, otherDatabases],
  output: { file: 'dist/main.bundle.js', format: 'esm', keepNames: true, codeSplitting: false },
};
