/** What an answer never says, whatever was asked: SQL, a stack, the name of a file, the words of the database. */
export const spill =
  /\bat .+\.[jt]s:\d+|select |insert into|QueryFailed|relation "|syntax error|node_modules|file:\/\/|\$\d|violates|duplicate key/i;
