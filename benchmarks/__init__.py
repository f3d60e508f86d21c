"""How long a catalogue takes to build, and how that grows. Run `python -m benchmarks`."""
