/// A whole store: what commands and the server read, and what is put in.
public typealias EventDatabase = ComparedEvents & EventIntake & MappedEvents
