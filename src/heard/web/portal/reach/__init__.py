"""How somebody is reached: what they marked, what shows of it, and changing it. A number or address never comes back."""
