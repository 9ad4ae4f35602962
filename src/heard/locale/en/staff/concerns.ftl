### In a dialogue: what somebody of the staff worries about, and what was done about it.

concerns-title = { $level ->
        [now] Concern, now
        [act_today] Concern, today
       *[watch] Concern, watch
    }
concerns-done = What was done
concerns-all_the_same = { $name ->
        [none] Done all the same
       *[other] Done all the same, by { $name }
    }
concerns-looked_into = Looked into by a supervisor
concerns-is_settled = settled
concerns-is_unanswered = not answered yet
concerns-is_answered = answered
concerns-is_answered_again = answered, again on { $day }
