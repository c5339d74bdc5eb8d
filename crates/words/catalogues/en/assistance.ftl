### One picture of all assistance.

assistance-title = Assistance
assistance-lead = Everything done for and by each Member that you may know of: requests, initiatives, agreements, missions, trainings, people. Each figure opens its rows.
assistance-none = Nothing was asked for or done yet that you may know of. It begins with a request or an initiative.
# $all: Members; $got: those that benefit; $gave: those that build
assistance-equity = Of { $all } Members, { $got } benefit and { $gave } give.
assistance-member = Member
assistance-members = By Member
assistance-partner = Partner
assistance-partners = By partner
assistance-year = Year
assistance-topics = Topic
assistance-level = Level
assistance-role = Takes part as
assistance-role-beneficiary = Beneficiary
assistance-role-builder = Capacity builder
assistance-by = People or administration
assistance-by-personal = People
assistance-by-organisational = Administration
assistance-kind = What
assistance-kind-request = Request
assistance-kind-initiative = Initiative
assistance-kind-agreement = Agreement
assistance-kind-mission = Mission
assistance-kind-training = Training
assistance-kind-participants = People trained
assistance-kind-experts = Experts given
assistance-beneficiary-request = Requests
assistance-beneficiary-initiative = Initiatives
assistance-beneficiary-agreement = Agreements
assistance-beneficiary-mission = Missions
assistance-beneficiary-training = Trainings
assistance-beneficiary-participants = People trained
assistance-builder-initiative = Initiatives with it
assistance-builder-agreement = Agreements it gives in
assistance-builder-training = Trainings hosted
assistance-builder-experts = Experts given
assistance-chart = What each Member got and gave
assistance-overlaps = Where effort can be saved
assistance-overlaps-lead = Different partners do something about the same topic for the same Member in the same period.
assistance-rows = What was done
assistance-who = For or by whom
assistance-count = How many
assistance-days = When
assistance-from = From
assistance-until = Until
assistance-state = State
assistance-csv = Table as CSV
assistance-xlsx = Table as XLSX
assistance-called = Title

lessons-title = Lessons
lessons-none = Nothing was written down yet that you may read. Lessons come from trainings, from initiatives that are over and from the turns of a plan.
lessons-similar = From similar work
lesson-words = Words
lesson-text = What was learnt
lesson-on = When
lesson-source = From
lesson-source-training = a training
lesson-source-initiative = an initiative
lesson-source-turn = a turn of a plan
clusters-title = Together
clusters-lead = Needs that are not met, requests, initiatives, missions and trainings that you may read and that have a group of Members or a theme in common: what could be merged, or share a trainer, a trip or a venue. What is part of one initiative counts as one.
clusters-none = Nothing stands together here. Choose another way to group, or name the topics of initiatives and requests.
clusters-by = Grouped by
clusters-need = Need
clusters-members = For whom
clusters-all-members = all Members
# $count (number): how many stand in it
clusters-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
# $count (number): how many are not shown
clusters-more = { $count ->
    [one] { $count } more entry. Narrow the list to see it.
   *[other] { $count } more entries. Narrow the list to see them.
}
together-title = Done together with
together-other = The other initiative
together-other-hint = Its code, for example I-9
together-way = How
together-merged = merged
together-shared = something is shared
together-text = What is shared, or why they are merged
together-text-hint = For example: one trainer and one trip to Tarawa
together-on = Since
initiative-form-together = Work together with another
# $value (text): the code that was typed
problem-initiative-together-other = “{ $value }” is this initiative itself or one that is over. Enter the code of another that is not.
# $value (text): the code that was typed
problem-initiative-together-twice = This initiative and “{ $value }” are done together already. Take the old entry away first.
deed-initiative-joined = It was recorded that two initiatives are done together
