"""The first page of somebody who came in: what is next, where things are, and nothing that hurries."""
