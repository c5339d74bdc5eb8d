## Questions that are answered with yes or no, by link or signed in

asks-title = Questions
asks-lead = What was asked with yes or no: who agrees to a mission’s team, and whether records are still right.
asks-none = Nothing was asked yet. Ask for the team of a mission on the page of that team.
asks-filter = Waits for
ask-title = A question for you
ask-mission = Mission
ask-member = Member
ask-days = Days
ask-place = Place
ask-team = The team
ask-whom = Who is asked
ask-kind = As
ask-answer = Answer
ask-until = Answer by
# $member: the Member
ask-question-member = Does { $member } agree to this mission, on these days and with these people?
# $member: the Member
ask-question-expert = Can you go on this mission to { $member }?
# $member: the Member; $expert: the name of the expert
ask-question-employer = Does the employer let { $expert } go on this mission to { $member }?
# $expert: the name of the expert
ask-question-record = Is what the roster of experts says about { $expert } still right, and may it stay there?
ask-kind-member = Member
ask-kind-expert = Expert
ask-kind-employer = Employer
ask-kind-record = Own record
ask-reply-open = no answer yet
ask-reply-yes = yes
ask-reply-no = no
ask-reply-silent = no answer
ask-say-yes = Yes
ask-say-no = No
ask-why-not = Why not
ask-why-not-hint = May stay empty. Read by those who put the team together.
ask-unwanted = What does not suit
ask-unwanted-team = the whole team
ask-unwanted-days = the days
# $day: the day
ask-said-yes = You said yes on { $day }.
# $day: the day
ask-said-no = You said no on { $day }.
# $day: the last day
ask-open-until = You can answer, and change your answer, until { $day }, as long as nothing else was decided.
ask-closed = This question takes no answer any more.
ask-calendar = Put the days into your calendar
ask-team-page = The team of the mission
ask-mail-subject = A question with yes or no
# $name: who is written to; $organisation: who asks; $question: what is asked, several lines; $yes and $no: links; $day: the last day
ask-mail =
    Dear { $name },

    { $organisation } asks:

    { $question }

    Yes: { $yes }
    No: { $no }

    The links open a page where you answer; you need no account. You can change your answer until { $day }.
    Give the links to nobody: whoever has them answers for you.
# $day: the day
ask-consent = Answered with yes under a link that came by mail, on { $day }
asks-of-mission = Does everybody agree
asks-of-mission-lead = The Member, each expert and each employer get a mail with two links, and need no account.
asks-send = Ask
asks-open-days = Days to answer
asks-open-days-hint = 14 where you leave it empty. Whoever said yes to the same days is not asked again.
asks-ready = All said yes: the mission can be agreed.
# $names: names
asks-beside = Not on the roster, and so not asked: { $names }.
asks-links = Links to hand out
asks-links-once = No mail took these links along. Hand them out now: they are shown this once.
due-ask-mine = Answer a question
due-ask-open = Waits for an answer
due-ask-silent = Nobody answered in time
due-ask-declined = Declined: choose somebody else
due-ask-ready = All said yes: agree the mission
deed-mission-asked = Member, experts and employers were asked about a mission
deed-mission-answered = A question about a mission was answered
problem-mission-declined = Somebody who was asked said no to this mission. Choose another team or other days first.
problem-ask-not-matched = People are asked about a mission that is proposed and has its days. Propose it first.
problem-ask-nobody = Nobody on this mission is on the roster, so there is nobody to ask. Choose a team from the roster.
# $value: what was typed; $most: the most days
problem-ask-days = “{ $value }” days cannot be. Enter a number from 1 to { $most }, for example 14.
problem-ask-over = This question takes no answer any more: something else was decided, or its last day has passed.
# $day: the last day of the record
expert-ran-out = Nobody confirmed the record by { $day }.
expert-own-wish = The expert asked for it, answering whether the record is still right.
expert-ran-out-mail-subject = A record left the roster of experts
# $name: who is written to; $organisation: who writes; $code: the short name of the record; $day: its last day; $link: its page
expert-ran-out-mail =
    Dear { $name },

    the record { $code } has left the roster of { $organisation }, because nobody confirmed it by { $day }.
    Your Government can nominate the expert again: { $link }
deed-expert-asked = An expert was asked whether the record is still right
deed-expert-ran-out = A record left the roster because nobody confirmed it
