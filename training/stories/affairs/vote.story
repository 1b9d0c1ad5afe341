== a | 2032-10-05 | The Lakeland Mail
Opposition says 40,000 votes went missing in Lakeland poll

The opposition Reform Bloc accused the election board on Tuesday of [a1|losing 40,000 ballots from the lake districts]. Its leader, Marta Ilves, said [a2|she would not recognize the result].

The board rejected [a3|the accusation]. Chairman Hugo Bern said [a4|every ballot had been accounted for]. President Jan Torv called [a5|the election free and fair].

Observers from the Treaty Council said [a6|they had seen minor irregularities that did not change the outcome]. Police said [a7|11 people had been arrested at a protest in Port Ilo].
== b | 2032-10-06 | Meridian Press
Ilves calls supporters to the streets

Marta Ilves, who lost Sunday's election in Lakeland by two points, urged [b1|her supporters to gather in front of parliament]. "[b2|We do not accept this result]," the Reform Bloc leader said. She said [b3|tens of thousands of votes in the lake districts were never counted].

Hugo Bern of the election board denied [b4|that votes had vanished].

Jan Torv said [b5|the vote had been clean] and warned [b6|that violence would be punished]. According to the interior ministry, [b7|37 people have been detained] since Sunday.
== c | 2032-10-08 | NNA | credit NNA
Council sees no fraud in Lakeland

ILO, Oct 8 (NNA) - The Treaty Council's observers found [c1|no sign of systematic fraud] in Lakeland, mission head Pilar Soto said on Friday. She said that [c2|the irregularities were too few to matter].

Ilves said [c3|the observers had closed their eyes]. Soto rejected [c4|that criticism].

The interior ministry said [c5|the number of people held had risen to 64]. A lawyers' group, Free Bar, put it at [c6|more than 200].
== d | 2032-10-15 | The Lakeland Mail
Board finds 3,000 uncounted ballots

Lakeland's election board said on Friday that [d1|3,100 ballots had been left uncounted by mistake]. "[d2|It changes nothing in the result]," Hugo Bern said. Ilves called the find [d3|proof that the board had lied]. Bern denied [d4|lying].

Ilves said [d5|she would concede if the courts found no more]. The interior ministry said [d6|all but nine of those detained had been released].
same: a1 b3
same: a2 b2
same: a3 b4
same: a4 b4
same: a5 b5
same: a6 c2
answer: a3 > a1 rejects
answer: a3 > b3 rejects
answer: a4 > b3 denies
answer: b4 > a1 denies
answer: b4 > b3 denies
answer: a4 > a1 denies
answer: c1 > a1 contradicts
answer: c4 > c3 rejects
answer: d4 > d3 denies
answer: c6 > c5 contradicts
answer: a5 > b3 contradicts
answer: b5 > a1 contradicts
change: b7 > c5 numbers
change: a4 > d1 stance
change: b4 > d1 stance
change: a2 > d5 stance
change: b2 > d5 stance
different: a7 b7
different: c1 c2
different: b6 b1
different: a1 d1
