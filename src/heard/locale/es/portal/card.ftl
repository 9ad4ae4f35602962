### Lo que se entrega o se dice al dar una página: palabras sencillas que no dicen nada a quien las encuentre.

card-title = Su página
card-address = Escriba esta dirección arriba en el navegador:
card-number = Su número:
card-code = Su código, para una sola vez:
card-after = Después usted elige palabras propias. El código sirve hasta el { $day }.
card-alone = Guarde esto donde nadie más mire. Más tarde solo necesita el número y sus palabras.
