"""The portal: participants' own pages. It does not import the other two sites."""
