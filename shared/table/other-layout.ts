// A record that another version of On Record keeps in a way that this one can't read or must not write.
// Its message is a sentence that says what to do; nothing is lost by it: what waits in the queues waits on.
export class OtherLayout extends Error {
  override readonly name = 'OtherLayout';

  constructor(what: string) {
    super(
      `${what} A newer version of On Record has written to this table: run that one, or make a new record from the inbox (docs/operating.md, Upgrading).`,
    );
  }
}
