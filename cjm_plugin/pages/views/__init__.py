"""What each kind of page shows: values made for its template, nothing about HTML."""
