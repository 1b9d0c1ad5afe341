== a | 2031-03-04 | Halvik Herald | credit NNA
Ferry sinks off Tarn Point; dozens missing

HALVIK, March 4 (NNA) - A ferry sank in heavy seas off Tarn Point on Tuesday, and the coast guard said [a1|at least 14 people had died]. Coast guard commander Ida Rolf told reporters that [a2|the Saint Orsel had been carrying far more passengers than it was licensed for].

The owner, Norlin Ferries, denied [a3|that the vessel was overloaded]. "[a4|Every ticket was counted at the pier]," its chief executive, Paul Enge, said.

Survivors said [a5|the crew had given no order to abandon ship]. Transport Minister Lena Quist said [a6|she would order an inquiry].
== b | 2031-03-05 | The Estravan Post
Toll from Halvik ferry rises to 21

The number of dead in the sinking of the Saint Orsel has risen, the coast guard said on Wednesday: [b1|21 bodies have been recovered, and another 30 people are unaccounted for].

Officials of the coast guard accuse the operator: the ship, they said, [b2|had roughly twice the permitted number of people on board].

Norlin Ferries rejected [b3|the accusation]. [b4|The ship sailed within its limits], a spokeswoman for the company said, adding that [b5|tickets were checked one by one before boarding].

"[b6|Nobody told us to leave the boat]," said Tomas Aare, a student who swam ashore. The transport ministry announced [b7|an investigation led by a retired judge].
== c | 2031-03-05 | Coast Radio
Survivors blame crew, owner blames weather

Passengers pulled from the water told Coast Radio that [c1|they were never ordered off the sinking ferry].

Paul Enge, who heads Norlin Ferries, said [c2|a freak wave had struck the ship] and insisted that [c3|it was not overcrowded]. "[c4|We count every ticket]," he said.

Weather service director Olga Brandt said [c5|the waves that evening were no higher than usual for March].

Lena Quist, the transport minister, promised [c6|a full inquiry into the sinking].
== d | 2031-03-19 | The Estravan Post
Ferry owner concedes more were aboard than allowed

Two weeks after the Saint Orsel went down, Norlin Ferries admitted on Wednesday that [d1|the ferry had carried 340 passengers, 150 more than its licence allows]. "[d2|Our first statements were wrong]," Paul Enge said.

The coast guard put the final toll at [d3|38 dead]. Commander Ida Rolf said [d4|the crew had not sounded the alarm until the bow was under water].

The company's lawyer, Mira Stolt, rejected [d5|calls for Enge to resign].
same: a2 b2
same: a3 b4 c3
same: a4 b5 c4
same: a5 b6 c1
same: a6 b7 c6
answer: a3 > a2 denies
answer: b3 > a2 rejects
answer: b3 > b2 rejects
answer: c3 > a2 denies
answer: c3 > b2 denies
answer: a3 > b2 denies
answer: c5 > c2 contradicts
change: a1 > b1 numbers
change: b1 > d3 numbers
change: a1 > d3 numbers
change: a3 > d1 stance
change: b4 > d1 stance
change: c3 > d1 stance
different: c2 c5
different: a5 d4
