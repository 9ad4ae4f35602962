"""The ground: time, references, refusals and the register of acts. It knows no word of the field."""
