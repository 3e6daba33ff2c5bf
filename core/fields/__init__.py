"""The declarations: what a record's column is, said once; forms, codec, rights and tests are derived."""
