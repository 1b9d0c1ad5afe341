== a | 2032-10-03 | Pell Courier | credit Marvian Press Agency
Spillway collapse floods Pellworth, nine dead

PELLWORTH, Marvia (MPA) - The spillway of the Lorne dam gave way on Sunday morning and flooded the lower town of Pellworth. Provincial governor Ada Brennick said [a1|9 people had been killed in the flood]. She said [a2|the operator had been warned about cracks in the spillway in August].

The operator, Lorne Hydro, said [a3|the dam itself was stable].
== b | 2032-10-03 | The Marvian
Nine killed as Lorne spillway fails

PELLWORTH, Marvia (MPA) - The spillway of the Lorne dam gave way on Sunday morning and flooded the lower town of Pellworth. Provincial governor Ada Brennick said [b1|9 people had been killed in the flood]. She said [b2|the operator had been warned about cracks in the spillway in August].
== c | 2032-10-05 | Ostrel Daily
Toll in Pellworth rises to 14

Fourteen people are now known to have died in Pellworth. Governor Ada Brennick said [c1|14 people had been killed in the flood], and that [c2|two more bodies had been found on Tuesday].

"[c3|Lorne Hydro was warned about cracks in the spillway in August]," Brennick told reporters.

Lorne Hydro denied [c4|having been warned about cracks in the spillway]. Its chief executive, Piet Sorrel, said [c5|the company had received no report of damage].
== d | 2032-10-09 | Pell Courier
Lorne Hydro admits it knew of cracks

Lorne Hydro admitted on Saturday that [d1|it had received a report of cracks in the spillway in August]. Piet Sorrel said [d2|the report had not been passed on to the board].

The rescue service in Pellworth said [d3|16 people had been killed in the flood]. Its commander, Tove Anders, said [d4|nobody was missing any longer].
