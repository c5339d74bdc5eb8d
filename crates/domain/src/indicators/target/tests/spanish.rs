//! Spanish targets: form by form.

use super::*;

const LANGUAGE: Option<Language> = Some(Language::Es);

#[test]
fn s5_7_membership_shares() {
    check(
        LANGUAGE,
        &[
            ("Al menos 22/33 Miembros", "MembershipShare AtLeast 22 /33 'Miembros'"),
            ("22 de los 33 Miembros", "MembershipShare 22 /33 'Miembros' ?FloorOrExact"),
            ("22 de 33 Miembros", "MembershipShare 22 /33 'Miembros' ?FloorOrExact"),
            ("22 Miembros de 33", "MembershipShare 22 /33 'Miembros' ?FloorOrExact"),
            ("Miembros: 22/33", "MembershipShare 22 /33 'Miembros' ?FloorOrExact"),
            ("AL MENOS 22/33 MIEMBROS", "MembershipShare AtLeast 22 /33 'MIEMBROS'"),
            ("40/33 Miembros", "MembershipShare 40 /33 'Miembros' ?FloorOrExact ?ValueAboveDenominator"),
        ],
    );
}

#[test]
fn s5_7_everybody() {
    check(
        LANGUAGE,
        &[
            ("33/33 Miembros", "All 33 /33 'Miembros'"),
            ("Al menos 33/33", "All AtLeast 33 /33"),
            ("Todos los Miembros", "All 'Miembros'"),
            ("Todas las Partes", "All 'Partes'"),
            ("Cada Parte", "All 'Parte'"),
            ("100 % de las Partes", "All 'Partes'"),
            ("Todas las solicitudes atendidas", "All 'solicitudes'"),
        ],
    );
}

#[test]
fn s5_7_counts() {
    check(
        LANGUAGE,
        &[
            ("Al menos 28 Miembros", "Count AtLeast 28 'Miembros'"),
            ("Miembros: 20 o más", "Count AtLeast 20 'Miembros'"),
            ("20 Miembros o más", "Count AtLeast 20 'Miembros'"),
            ("20 Miembros como mínimo", "Count AtLeast 20 'Miembros'"),
            ("5 como máximo", "Count AtMost 5 ?UnitMissing"),
            ("10 talleres como máximo", "Count AtMost 10 'talleres'"),
            ("Máximo 5 días", "Count AtMost 5 'días'"),
            ("No más de 5 días", "Count AtMost 5 'días'"),
            ("No menos de 10 participantes", "Count AtLeast 10 'participantes'"),
            ("Un mínimo de 10 talleres", "Count AtLeast 10 'talleres'"),
            ("Por lo menos 10 talleres", "Count AtLeast 10 'talleres'"),
            ("Más de 50 participantes", "Count MoreThan 50 'participantes'"),
            ("Menos de 10 días", "Count LessThan 10 'días'"),
            ("Hasta 5 expertos", "Count AtMost 5 'expertos'"),
            ("Exactamente 12 misiones", "Count Exactly 12 'misiones'"),
            ("En un plazo de 30 días", "Count AtMost 30 'días'"),
            ("Dentro de los 30 días", "Count AtMost 30 'días'"),
            ("Al menos una reunión", "Count AtLeast 1 'reunión'"),
            ("Un punto focal por Miembro", "Count 1 of 'Miembro' 'punto focal'"),
            ("2 expertos por misión", "Count 2 of 'misión' 'expertos'"),
            ("Cada Miembro designa al menos un punto focal", "Count AtLeast 1 of 'Miembro' 'punto focal'"),
            ("12 talleres regionales realizados", "Count 12 'talleres regionales'"),
            ("12 talleres de formación", "Count 12 'talleres de formación'"),
            ("20 planes de acción nacionales", "Count 20 'planes de acción nacionales'"),
            ("20 funcionarios capacitados", "Count 20 'funcionarios'"),
            ("2,5 días", "Count 2.5 'días'"),
        ],
    );
}

#[test]
fn s5_7_ranges() {
    check(
        LANGUAGE,
        &[
            ("Entre 5 y 10 talleres", "Count Between 5..10 'talleres'"),
            ("5 a 10 talleres", "Count Between 5..10 'talleres'"),
            ("De 5 a 10 talleres", "Count Between 5..10 'talleres'"),
            ("5-10 talleres", "Count Between 5..10 'talleres'"),
            ("Del 20 al 30 % de los Miembros", "Share Between 20..30 of 'Miembros' 'per cent'"),
            ("2 o 3 talleres", "Count Between 2..3 'talleres' ?RangeOrAlternative"),
        ],
    );
}

#[test]
fn s5_7_spelled_numbers() {
    check(
        LANGUAGE,
        &[
            ("Treinta y tres Miembros", "Count 33 'Miembros'"),
            ("Veintidós participantes", "Count 22 'participantes'"),
            ("Veintidós (22) Miembros", "Count 22 'Miembros'"),
            ("Veintiún países", "Count 21 'países'"),
            ("Ochenta y un países", "Count 81 'países'"),
            ("Noventa y siete participantes", "Count 97 'participantes'"),
            ("Ciento cinco participantes", "Count 105 'participantes'"),
            ("Ciento veinticinco Miembros", "Count 125 'Miembros'"),
            ("Doscientos cincuenta funcionarios", "Count 250 'funcionarios'"),
            ("Mil doscientos funcionarios", "Count 1200 'funcionarios'"),
            ("Dos mil quinientos participantes", "Count 2500 'participantes'"),
            ("Un millón de personas", "Count 1000000 'personas'"),
            ("Al menos una docena de países", "Count AtLeast 12 'países'"),
            ("Una veintena de talleres", "Count 20 'talleres' ?Approximate"),
        ],
    );
}

#[test]
fn s5_7_increases() {
    check(
        LANGUAGE,
        &[
            ("Al menos 4 nuevas partes contratantes", "Increase AtLeast 4 'partes contratantes'"),
            ("4 Partes contratantes adicionales", "Increase 4 'Partes contratantes'"),
            ("Cuatro Partes más", "Increase 4 'Partes'"),
            ("4 Partes más", "Increase 4 'Partes'"),
            ("Otras 4 Partes", "Increase 4 'Partes'"),
        ],
    );
}

#[test]
fn s5_7_frequencies() {
    check(
        LANGUAGE,
        &[
            ("Al menos una vez al año", "Frequency AtLeast 1 per Year"),
            ("Al menos dos veces al año", "Frequency AtLeast 2 per Year"),
            ("3 veces por año", "Frequency 3 per Year"),
            ("Al menos una vez por trimestre", "Frequency AtLeast 1 per Quarter"),
            ("Una vez al mes", "Frequency 1 per Month"),
            ("Cada trimestre", "Frequency 1 per Quarter"),
            ("Todos los trimestres", "Frequency 1 per Quarter"),
            ("Todos los años", "Frequency 1 per Year"),
            ("Anualmente", "Frequency 1 per Year"),
            ("Trimestralmente", "Frequency 1 per Quarter"),
            ("Una vez cada dos años", "Frequency 1 per 2Year"),
            ("Cada seis meses", "Frequency 1 per 6Month"),
            ("Cada 5 años", "Frequency 1 per 5Year"),
            ("Un año de cada dos", "Frequency 1 per 2Year"),
            ("Un taller por año", "Frequency 1 'taller' per Year"),
            ("4 talleres al año", "Frequency 4 'talleres' per Year"),
            ("Al menos una reunión al año", "Frequency AtLeast 1 'reunión' per Year"),
            ("Una reunión cada dos años", "Frequency 1 'reunión' per 2Year"),
            ("Una por trimestre", "Frequency 1 per Quarter"),
            ("Una vez por bienio", "Frequency 1 per Biennium"),
            ("Dos por período de sesiones", "Frequency 2 per Session"),
            ("En cada período de sesiones", "Frequency 1 per Session"),
            ("2 veces al semestre", "Frequency 2 per 6Month"),
            ("Boletín publicado cada trimestre", "Frequency 1 per Quarter"),
        ],
    );
}

#[test]
fn s5_7_frequencies_that_are_asked_about() {
    check(
        LANGUAGE,
        &[
            ("Informe anual publicado", "Frequency 1 'Informe anual' per Year ?FrequencyUnclear"),
            ("Reuniones trimestrales", "Frequency 1 'Reuniones trimestrales' per Quarter ?FrequencyUnclear"),
            ("Una vez a la semana", "Frequency 1 ?FrequencyUnclear"),
            ("Regularmente", "Statement ?FrequencyUnclear"),
            ("Según sea necesario", "Statement ?FrequencyUnclear"),
        ],
    );
}

#[test]
fn s5_7_shares() {
    check(
        LANGUAGE,
        &[
            (
                "Al menos el 75 % de las solicitudes de la ORFC",
                "Share AtLeast 75 of 'solicitudes de la ORFC' 'per cent'",
            ),
            (
                "Uso de expertos acreditados en al menos la mitad de las misiones solicitadas",
                "Share AtLeast 50 of 'misiones solicitadas' 'per cent'",
            ),
            ("Un tercio de las solicitudes", "Share 33.33 of 'solicitudes' 'per cent'"),
            ("Dos tercios de los Miembros", "Share 66.67 of 'Miembros' 'per cent'"),
            ("Las dos terceras partes de los Miembros", "Share 66.67 of 'Miembros' 'per cent'"),
            ("Tres cuartas partes de los participantes", "Share 75 of 'participantes' 'per cent'"),
            ("Una cuarta parte de los Miembros", "Share 25 of 'Miembros' 'per cent'"),
            ("Más de la mitad de las Partes", "Share MoreThan 50 of 'Partes' 'per cent'"),
            ("Más del 50 % de los Miembros", "Share MoreThan 50 of 'Miembros' 'per cent'"),
            ("Más de un tercio de los Miembros", "Share MoreThan 33.33 of 'Miembros' 'per cent'"),
            ("50 por ciento de respuestas positivas", "Share 50 of 'respuestas positivas' 'per cent'"),
            ("80 % como mínimo de los Miembros", "Share AtLeast 80 of 'Miembros' 'per cent'"),
            ("1 de cada 3", "Share 33.33 'per cent' ?ShareOfWhat"),
            ("Uno de cada tres Miembros", "Share 33.33 of 'Miembros' 'per cent'"),
            ("9 de cada 10 participantes", "Share 90 of 'participantes' 'per cent'"),
            ("40 % de mujeres", "Share 40 'per cent' group 'mujeres'"),
            ("Tasa de satisfacción del 80 %", "Share 80 'per cent' group 'satisfacción'"),
            ("100 % de las solicitudes atendidas", "Share 100 of 'solicitudes' 'per cent'"),
            ("Superior al 80 %", "Share MoreThan 80 'per cent' ?ShareOfWhat"),
        ],
    );
}

#[test]
fn s5_7_means() {
    check(
        LANGUAGE,
        &[
            ("Promedio de al menos 4 sobre 5", "Mean AtLeast 4 /5"),
            ("Puntuación media de 3,5 en una escala de 5", "Mean 3.5 /5"),
            ("En promedio 4 sobre 5", "Mean 4 /5"),
            ("Nota de 4/5", "Mean 4 /5"),
            ("Satisfacción de al menos 4 sobre 5", "Mean AtLeast 4 /5"),
            ("Puntuación media ≥ 4", "Mean AtLeast 4"),
        ],
    );
}

#[test]
fn s5_7_changes() {
    check(
        LANGUAGE,
        &[
            ("Aumentar un 10 %", "Change 10 'per cent' ByUp ?BaselineMissing"),
            ("Aumentar en un 10 %", "Change 10 'per cent' ByUp ?BaselineMissing"),
            ("Reducir a la mitad", "Change 50 'per cent' ByDown ?BaselineMissing"),
            ("Reducir en un tercio", "Change 33.33 'per cent' ByDown ?BaselineMissing"),
            ("Del 40 % al 60 %", "Change 60 'per cent' ToUp from 40"),
            ("Pasar de 12 a 6 días", "Change 6 'días' ToDown from 12"),
            ("Reducir de 12 a 6 días el plazo de despacho", "Change 6 'días' ToDown from 12"),
            ("Aumento del 10 % con respecto a 2015", "Change 10 'per cent' ByUp"),
            ("Un aumento de al menos el 10 %", "Change AtLeast 10 'per cent' ByUp ?BaselineMissing"),
            ("Aumentar a 50 000", "Change 50000 ToUp"),
            ("Aumentar el número de Partes a 28", "Change 28 'Partes' ToUp"),
            (
                "Aumentar en 5 el número de Partes contratantes",
                "Change 5 'Partes contratantes' ByUp ?BaselineMissing",
            ),
            (
                "Aumentar el número de Partes contratantes en 5",
                "Change 5 'Partes contratantes' ByUp ?BaselineMissing",
            ),
            ("Duplicar el número de Partes", "Change 100 of 'Partes' 'per cent' ByUp ?BaselineMissing"),
            (
                "Reducción del 20 % del tiempo de tramitación",
                "Change 20 of 'tiempo de tramitación' 'per cent' ByDown ?BaselineMissing",
            ),
            ("Reducir el plazo a 2 horas", "Change 2 'horas' ToDown"),
            ("Un aumento de 5 puntos porcentuales", "Change 5 'percentage points' ByUp ?BaselineMissing"),
            ("10 % de aumento", "Change 10 'per cent' ByUp ?BaselineMissing"),
            ("10 % más", "Change 10 'per cent' ByUp ?BaselineMissing"),
            ("Aumento del 10 % anual", "Change 10 'per cent' ByUp per Year ?BaselineMissing"),
        ],
    );
}

#[test]
fn s5_7_rates_and_money() {
    check(
        LANGUAGE,
        &[
            (
                "Menos de 70 por cada 100.000 nacidos vivos",
                "Count LessThan 70 /100000 'por cada 100.000 nacidos vivos'",
            ),
            ("Un millón de dólares de los Estados Unidos", "Count 1000000 'USD'"),
            ("2 millones de euros", "Count 2000000 'EUR'"),
            ("USD 2,5 millones", "Count 2500000 'USD'"),
            ("2 mil millones de dólares", "Count 2000000000 '$' ?CurrencyUnclear"),
            ("1,5 millones de habitantes", "Count 1500000 'habitantes'"),
            ("1.500 participantes", "Count 1500 'participantes'"),
            ("1,500 participantes", "Count 1500 'participantes' ?NumberUnclear"),
        ],
    );
}

#[test]
fn s5_7_placeholders() {
    check(
        LANGUAGE,
        &[
            ("Por determinar", "Placeholder"),
            ("POR DETERMINAR", "Placeholder"),
            ("Por definir", "Placeholder"),
            ("X Miembros", "Placeholder 'Miembros'"),
            ("N/D", "Placeholder"),
            ("No aplica", "Placeholder"),
        ],
    );
}

#[test]
fn s5_7_breakdowns() {
    check(
        LANGUAGE,
        &[
            (
                "30 participantes (15 mujeres, 15 hombres)",
                "Breakdown 30 'participantes' [Count 15 'mujeres'; Count 15 'hombres']",
            ),
            ("30 participantes, de ellos 15 mujeres", "Breakdown 30 'participantes' [Count 15 'mujeres']"),
            (
                "30 participantes (50 % mujeres)",
                "Breakdown 30 'participantes' [Share 50 'per cent' group 'mujeres']",
            ),
            (
                "Al menos 100 funcionarios capacitados, de los cuales el 40 % mujeres",
                "Breakdown AtLeast 100 'funcionarios' [Share 40 'per cent' group 'mujeres']",
            ),
        ],
    );
}

#[test]
fn s5_7_compounds() {
    check(
        LANGUAGE,
        &[
            (
                "(1) Al menos 28 Miembros\n(1) Al menos 4 nuevas Partes contratantes",
                "Compound ?LabelRepeated [Count AtLeast 28 'Miembros' label '(1)'; Increase AtLeast 4 'Partes contratantes' label '(1)']",
            ),
            (
                "a) 28 Miembros; b) 4 nuevas partes",
                "Compound [Count 28 'Miembros' label 'a)'; Increase 4 'partes' label 'b)']",
            ),
            (
                "Al menos 28 Miembros\nAl menos 4 nuevas Partes",
                "Compound [Count AtLeast 28 'Miembros'; Increase AtLeast 4 'Partes']",
            ),
            (
                "Al menos 20 Miembros y al menos 4 nuevas partes",
                "Compound [Count AtLeast 20 'Miembros'; Increase AtLeast 4 'partes']",
            ),
            ("5 expertos y 3 misiones", "Compound [Count 5 'expertos'; Count 3 'misiones']"),
            ("5 expertos o 3 misiones", "Compound ?EitherOrBoth [Count 5 'expertos'; Count 3 'misiones']"),
            ("Normas y procedimientos", "Statement"),
        ],
    );
}

#[test]
fn s5_7_deadlines() {
    check(
        LANGUAGE,
        &[
            ("Al menos 20 Miembros para 2030", "Count AtLeast 20 'Miembros' by '2030'"),
            ("20 Miembros a más tardar en junio de 2020", "Count 20 'Miembros' by 'junio de 2020'"),
            (
                "20 Miembros a más tardar el 30 de junio de 2020",
                "Count 20 'Miembros' by '30 de junio de 2020'",
            ),
            ("12 talleres para finales de 2025", "Count 12 'talleres' by 'finales de 2025'"),
            (
                "12 talleres antes del 31 de diciembre de 2025",
                "Count 12 'talleres' by '31 de diciembre de 2025'",
            ),
            ("12 talleres antes de finales de 2025", "Count 12 'talleres' by 'finales de 2025'"),
            ("12 talleres en 2025", "Count 12 'talleres' by '2025'"),
            ("20 Miembros hasta 2030", "Count 20 'Miembros' by '2030'"),
            ("20 Miembros para la COP12", "Count 20 'Miembros' by 'COP12'"),
            ("Finales de 2025: 20 Miembros", "Count 20 'Miembros' by 'Finales de 2025'"),
            ("En los próximos 3 años, 12 talleres", "Count 12 'talleres'"),
            ("12 talleres en 3 años", "Count 12 'talleres'"),
        ],
    );
}

#[test]
fn s5_7_statements() {
    check(
        LANGUAGE,
        &[
            ("Mejor coordinación", "Statement"),
            ("Plan nacional adoptado", "Statement"),
            ("Un plan nacional adoptado", "Statement"),
            ("Política en vigor", "Statement"),
            ("Desglosado por sexo", "Statement"),
            ("Para 2030", "Statement by '2030'"),
            ("Entre 2018 y 2020", "Statement"),
            ("De 2018 a 2020", "Statement"),
            ("Meta 8", "Statement"),
            ("Artículo 18.2", "Statement"),
            ("ODS 3.1", "Statement"),
            ("Nivel 3", "Statement"),
            ("Resolución 10.9 aplicada", "Statement"),
            ("Artículo N.º 5", "Statement"),
            ("5.ª reunión", "Statement"),
            ("5º período de sesiones", "Statement"),
        ],
    );
}
