/// The form in which names are compared.
public enum NameFolding {
}
