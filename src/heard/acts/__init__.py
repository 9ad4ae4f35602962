"""The one room where acts are declared, judged, done and recorded; and where looks leave their line.

Before: who wants to do what, and with which values. After: either rows and a line, or a refusal with everything in the way.
"""
