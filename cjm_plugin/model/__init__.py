"""What the files of a catalogue say, as Python objects. Nothing here reads a file or knows of a site."""
