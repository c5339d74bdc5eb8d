### Palabras que usan todas las salas.

yes = Sí
no = No
none = Ninguno
unknown = Desconocido
all = Todos
other = Otro

## Acciones

save = Guardar
cancel = Cancelar
close = Cerrar
back = Atrás
next = Siguiente
continue = Continuar
edit = Editar
add = Añadir
remove = Quitar
search = Buscar
filter = Filtrar
clear = Borrar
download = Descargar
upload = Cargar
sign-in = Iniciar sesión
sign-out = Cerrar sesión

## Tiempo

# $day: a short day; $time: "09:00"; $mark: how far the clock is from UTC, "UTC+12"
moment = { $day }, { $time } { $mark }
as-at = al { $day }
from-until = del { $from } al { $until }
from-on = a partir del { $from }
today = hoy

## Cantidades

n-of-total = { $done } de { $total }
result-count = { $count ->
    [0] Ningún resultado
    [one] { $count } resultado
    [many] { $count } de resultados
   *[other] { $count } resultados
}

every-year = Todos los años

chart-bars = { $count ->
    [one] { $first } y { $second } de un nombre, en barras.
    [many] { $first } y { $second } de { $count } de nombres, en barras.
   *[other] { $first } y { $second } de { $count } nombres, en barras.
}
