### Quién contesta a alguien en crisis, a cualquier hora: en las páginas públicas y en las propias. Los números están en details.toml.

crisis-title = Si ahora es demasiado
crisis-nobody_at_night = Aquí nadie lee mensajes de noche ni en fin de semana. En estas líneas hay alguien que contesta.
# En el pie de cada página. $name es la primera línea, $link su número.
crisis-line = { $name }: { $link }
crisis-foot = ¿Es demasiado ahora? { $name }: { $link }.
crisis-more = Más personas que contestan
