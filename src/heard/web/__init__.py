"""The sites people see: public site, portal, staff workspace. They parse, fetch for someone, act, and answer."""
