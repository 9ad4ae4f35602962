### What staff read of entries that were mistakes.

entry-kind = { $kind ->
    [death] A death
    [transfer] A move
    [told] What a person was told
    [closing] The end of the dialogue
    [order] An order
    [orderlifted] That an order was lifted
    [proceeding] A legal step
    [proceedingclosed] The end of a legal step
    [talk] A first talk
    [standing] The standing of the person who asks
    [dateahead] A date ahead
    [courtcase] A case in court
    [related] How somebody is related
    [agechecked] That somebody is old enough
    [institutionasked] What the institution said
    [attendantpaper] A paper on confidentiality
    [attendanttie] What somebody on neither side said of ties
    [withoutinterpreter] That it goes without an interpreter
    [session] A meeting in preparation
    [howitwent] How a visit went
    [secondlookanswer] That refused words may be said, or not
    [conflict] A conflict of interest
    [cameback] That a way of reaching came back
    *[clearance] A clearance
}
entry-conflict_of = A conflict of interest of { $name }
entry-said = { $what }: entered by mistake?
entry-right = { $name }: is this right? { $right }
entry-struck = entered by mistake, and counts no more
entry-say = This was a mistake
dialogue-chapter_corrections = Slips
