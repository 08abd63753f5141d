import Gazetteers

/// Whether there is a file, not a folder, at the path.
func isFile(_ path: String) -> Bool { FileStatus(path: path)?.isRegular ?? false }
