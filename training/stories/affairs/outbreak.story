== a | 2033-02-01 | NNA | credit NNA
Fever kills 6 in Dorn valley, ministry says

DORN, Feb 1 (NNA) - An unknown fever has killed six people in the Dorn valley, Estrava's Health Ministry said on Tuesday. Health Minister Sonja Brick said [a1|there was no danger to the public]. The ministry said [a2|43 people were being treated].

The World Health Bureau said [a3|it had not been informed of the outbreak]. Doctors at Dorn hospital said [a4|they had run out of beds].

Farmers' leader Karl Weir blamed [a5|a chicken plant upstream for fouling the river]. The plant's owner, Ostra Foods, rejected [a6|the allegation].
== b | 2033-02-01 | Orla Times
Six dead of fever in the Dorn

The Health Ministry says [b1|six people have died and 43 are in hospital] after a fever broke out in the Dorn valley. "[b2|The public is not at risk]," minister Sonja Brick said.

At Dorn hospital, "[b3|patients lie in the corridors because every bed is taken]," said Dr. Nils Hage.

Ostra Foods said [b4|its plant had nothing to do with the illness] and that [b5|the water it lets out is clean].
== c | 2033-02-04 | The Northern Star
Toll doubles; schools shut

Estrava's Health Ministry said on Friday [c1|12 people had died of the Dorn fever] and that [c2|the number of patients had risen to 118]. Brick announced [c3|the closing of all schools in the valley]. She admitted [c4|that the danger had been underestimated].

The World Health Bureau's director, Lucia Ferro, said [c5|her experts had offered help and been turned away]. Brick denied [c6|that]. "[c7|We have asked the Bureau to come]," she said.

Karl Weir, for the valley's farmers, said again [c8|that waste from the Ostra plant had poisoned the water].
== d | 2033-02-20 | Orla Times
Water cleared, ticks blamed

A team of the World Health Bureau found [d1|that ticks had carried the Dorn fever]. The river [d2|played no part in it], its head, Dr. Aiko Mori, said.

Ostra Foods demanded [d3|an apology from Weir]. He said [d4|he stood by what he had said].

The Health Ministry counted [d5|19 deaths in all]. Lucia Ferro thanked [d6|Estrava for its help].
same: a1 b2
same: a4 b3
same: a5 c8
same: a6 b4
answer: a6 > a5 rejects
answer: a6 > c8 rejects
answer: b4 > a5 denies
answer: b4 > c8 denies
answer: b5 > c8 contradicts
answer: b5 > a5 contradicts
answer: c6 > c5 denies
answer: c7 > c5 contradicts
answer: d2 > a5 contradicts
answer: d2 > c8 contradicts
answer: c7 > a3 contradicts
change: b1 > c1 numbers
change: a2 > c2 numbers
change: b1 > d5 numbers
change: c1 > d5 numbers
change: a1 > c4 stance
change: b2 > c4 stance
different: a2 c1
different: a3 c5
different: c5 d6
