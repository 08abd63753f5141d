/// A whole store: what commands and the server read, what is put in, and what is copied.
public typealias EventDatabase = ComparedEvents & MappedEvents & StoreTransfer
