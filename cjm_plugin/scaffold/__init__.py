"""New files of a catalogue: what their author is asked, in the order of the method, and what is written.

Nothing here asks or writes: answers come in as texts, and the text of the new file goes out.
"""
