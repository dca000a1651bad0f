"""Our own forms: the export, the documents of the commands, programmes to share."""
