"""Makes files of a document: PDF, ODT and DOCX."""
