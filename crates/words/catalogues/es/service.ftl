### El trabajo de los expertos, sus servicios, los aportes de las administraciones

appraisal-of-title = El trabajo de los expertos
appraisal-of-lead = El Miembro y la secretaría dicen cada uno cómo trabajó un experto de la lista. El experto lo lee y puede responder; solo entonces cuenta.
appraisal-of-early = La misión aún no ha terminado.
appraisal-of-none = Aún no se ha dicho nada.
appraisal-of-score = Nota
appraisal-of-score-hint = De 0 a 5 con un decimal, por ejemplo 4,5.
appraisal-of-text = Lo que salió bien y lo que no
appraisal-of-until = El experto puede responder hasta el
appraisal-of-reply = Respuesta del experto
appraisal-of-answer = Responder
appraisal-of-write = Decir cómo trabajó el experto
appraisal-of-way-share = Comunicar al experto
appraisal-of-way-finish = Hacer definitivo
appraisal-of-way-withdraw = Retirar el borrador
problem-expert-appraisal-early = La misión no ha terminado. Diga cómo trabajaron sus expertos cuando esté el informe.
problem-expert-appraisal-twice = Su parte ya lo dijo y lo comunicó. Ya no se cambia.
problem-expert-appraisal-not-from = Esto está «{ $value }» y no sigue así. Mire de nuevo la página.
problem-expert-appraisal-unheard = El experto puede responder hasta el { $day } y aún no lo ha hecho. Hágalo definitivo después de ese día, o cuando haya respuesta.
deed-appraisal-written = Se anotó cómo trabajó un experto
deed-appraisal-withdrawn = Se retiró un borrador sobre el trabajo de un experto
deed-appraisal-shared = Se comunicó a un experto lo dicho de su trabajo
deed-appraisal-replied = Un experto respondió a lo dicho de su trabajo
deed-appraisal-finished = Lo dicho del trabajo de un experto quedó definitivo
service-title = Hoja de servicios
service-lead = Misiones realizadas con este experto y las notas que cuentan.
service-paper = Como documento
service-none = Todavía ninguna misión.
service-missions = Misiones
service-days = Días
service-role = Calidad
service-role-expert = Experto
service-result = Resultado
service-marks = Notas
service-mean =
    { $count ->
        [one] { $mean } de 5 (una nota)
       *[other] { $mean } de 5 (media de { $count } notas)
    }
service-standing = Al { $day }: misiones { $missions }, días { $days }.
contribution-title = Aportes de las administraciones
contribution-lead = Lo que aportaron en un período las administraciones que ceden expertos. Elija una por su nombre para verla misión por misión.
contribution-from = Desde
contribution-until = Hasta
contribution-rate = Un día vale
contribution-standing = Del { $first } al { $last }.
contribution-none = Ningún experto de una administración fue de misión en este período.
contribution-in-kind = Días en especie
contribution-worth = Valor en especie
contribution-what = Los días son los de las misiones realizadas, en cuanto caen en el período, por cada experto. Son en especie cuando no se paga honorario.
contribution-reckoned = Un día en especie se cuenta a { $rate }.
contribution-counts = Expertos: { $experts }. Misiones: { $missions }. Días: { $days }, de ellos en especie: { $kind }.
