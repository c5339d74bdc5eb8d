### What the roster is used for

roster-use-title = Use of the roster
roster-use-lead = What became of the roster, year by year. Every figure opens the rows it counts.
roster-use-paper = Paper for a session
# $day (date): the day of the figures
roster-use-standing = How the roster was used, as at { $day }.
roster-use-years = Year by year
roster-use-year = Year
roster-use-nominated = Nominated
roster-use-listed = On the roster at the end
roster-use-searches = Searches
roster-use-missions = Missions with its experts
roster-use-days = Days of use
roster-use-requested = Missions asked for and held
roster-use-accredited = With an accredited expert
# $percent (number): 0 to 100; $part (number), $whole (number): missions
roster-use-share-is = { $percent } % ({ $part } of { $whole })
roster-use-what = A mission counts in the year of its first day, once it is under way, reported or closed as done. Days count for each expert of the roster. Accredited is who was so in some category on the first day.
roster-use-by = Told apart by
roster-use-by-region = Region
roster-use-by-theme = Theme
roster-use-by-language = Language
roster-use-by-category = Category
roster-use-by-sex = Sex
# $by (text): region, theme and so on; $year (text): the year
roster-use-apart = { $by }, { $year }
roster-use-none = There is nothing to count in this year.
roster-use-not-said = not said
roster-use-small = Where one of the figures by sex is below five, none of that column is told: it could say something of a single person.
roster-use-member = Member
roster-use-nominated-on = Nominated on
roster-use-searched-on = Day
roster-use-office = Who searched
roster-use-found = Records found
roster-use-found-nobody = Found nobody
roster-use-improvements = What is to improve it
roster-use-improvements-none = Nothing has been noted yet.
roster-use-improvement = What is to be done
roster-use-note = Note an improvement
deed-roster-improvement-noted = An improvement of the roster was noted
deed-roster-improvement-removed = An improvement of the roster was taken away
