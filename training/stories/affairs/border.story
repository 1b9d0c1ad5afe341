== a | 2031-05-12 | Meridian Press
Kavaria says Estravan troops crossed border near Senn

SENN, Kavaria - Kavaria accused neighbouring Estrava on Monday of [a1|sending soldiers three kilometres into its territory near the village of Senn]. The Kavarian Foreign Ministry demanded [a2|the immediate withdrawal of the unit].

Estrava's Defence Ministry rejected [a3|the accusation]. Its spokesman, Colonel Marek Dahl, said that [a4|the soldiers had been improving positions on their own side of the line]. He in turn accused [a5|Kavarian border guards of firing on an Estravan patrol].

Kavarian Prime Minister Anton Velk said [a6|his country would appeal to the Treaty Council]. A shepherd from Senn, Josef Amar, said [a7|he had seen trucks and tents on the ridge since Sunday].
== b | 2031-05-13 | Orla Times | credit NNA
Troops did not enter Kavaria, Estrava insists

ORLA (NNA) - Estrava insisted on Tuesday that [b1|none of its soldiers had set foot on Kavarian soil]. Colonel Marek Dahl, a spokesman for the Estravan Defence Ministry, told NNA [b2|that the works near Senn were being done entirely within Estrava].

Dahl repeated that [b3|Kavarian guards shot at a patrol on Sunday night]. Kavaria's Defence Ministry called that [b4|an invention].

In the Kavarian capital, Anton Velk told parliament that [b5|some 250 Estravan soldiers remained up to three and a half kilometres inside Kavaria]. He said [b6|Kavaria would ask the Treaty Council to send observers].
== c | 2031-05-13 | Northern Wire
Kavaria denies shooting at patrol

Kavaria denied on Tuesday [c1|having fired at an Estravan patrol]. "[c2|Not a single shot was fired from our side]," Deputy Defence Minister Irena Salk said.

Salk said [c3|Estravan forces had moved about three kilometres past the border and were digging in]. She said [c4|they must leave at once].

The Treaty Council's secretary, Bo Lindqvist, urged [c5|both countries to pull back their forces]. He said [c6|he had received no appeal from either government].
== d | 2031-05-20 | Meridian Press
Estrava pulls unit back, says it was never in Kavaria

Estrava has withdrawn the soldiers whose presence near Senn set off a week of tension, its Defence Ministry said. "[d1|The planned works are finished, and the unit has returned to barracks]," Colonel Dahl said. He repeated that [d2|it had been on Estravan ground the whole time].

Velk welcomed the move and said that [d3|the incursion had shown who respects borders]. Salk said [d4|the last of about 250 soldiers had left Kavarian territory by noon].

Bo Lindqvist confirmed that [d5|Kavaria had asked for observers].
same: a1 c3
same: a2 c4
same: a4 b1 b2 d2
same: a4 b2 d2
same: a5 b3
same: a6 b6
same: c1 b4
same: c1 c2
answer: a3 > a1 rejects
answer: a3 > c3 rejects
answer: b1 > a1 denies
answer: b1 > c3 denies
answer: b1 > b5 denies
answer: b2 > a1 denies
answer: b2 > c3 denies
answer: a4 > c3 denies
answer: d2 > a1 denies
answer: d2 > c3 denies
answer: d2 > b5 denies
answer: a5 > a1 counter_accuses
answer: b4 > b3 denies
answer: b4 > a5 denies
answer: c1 > a5 denies
answer: c1 > b3 denies
answer: c2 > a5 denies
answer: c2 > b3 denies
answer: d2 > d4 contradicts
change: a1 > b5 numbers
change: c6 > d5 stance
different: c5 a2
different: b5 d4
