== a | 2032-06-10 | Sport Courier
Rower Ansel Brook tested positive, federation confirms

Olympic rowing champion Ansel Brook tested positive for a banned stimulant in April, the Kavarian Rowing Federation confirmed on Thursday. It said [a1|both of his samples contained the substance].

Brook said [a2|he had never knowingly taken anything forbidden]. "[a3|I bought a cold remedy at an airport, and that is all]," he told reporters.

The World Rowing Union said [a4|it had suspended him for the time being]. Its president, Carla Ruiz, said [a5|the federation should have told it weeks ago].

Rival Peter Oss said [a6|he felt cheated of a gold medal].
== b | 2032-06-11 | The Estravan Post
Champion blames cold medicine

Kavarian rower Ansel Brook has blamed [b1|a medicine against colds that he picked up while travelling] for his positive test. His lawyer, Hanna Vey, said [b2|the amount found was too small to have had any effect].

Carla Ruiz, who heads the World Rowing Union, accused Kavaria's federation of [b3|keeping the result secret for six weeks]. The federation denied [b4|hiding anything]. "[b5|We informed the union within a day]," its director, Emil Kast, said.

"[b6|I feel robbed]," said Peter Oss of Estrava, second in the final.
== c | 2032-06-12 | Sport Courier
Federation rejects cover-up claim

Emil Kast of the Kavarian Rowing Federation rejected [c1|claims of a cover-up] on Saturday, saying [c2|a letter had gone to the union the day after the result was known].

The union's spokesman, Neil Farr, said [c3|no such letter had arrived]. Ruiz said [c4|Kavaria had sat on the case since the end of April].

Hanna Vey, Brook's lawyer, said that [c5|so small a trace could not have helped him row faster]. She said [c6|he would appeal against the suspension].
== d | 2032-08-30 | Northern Wire
Brook banned for two years

A tribunal banned Ansel Brook for two years on Monday. It found that [d1|he had been careless but had not meant to cheat]. It also found [d2|no evidence that the federation had hidden the result].

Brook said [d3|he accepted the ruling]. Peter Oss said [d4|the ban was far too short].

Neil Farr said [d5|the union had found the Kavarian letter in a wrong mailbox].
same: a3 b1
same: a6 b6
same: a5 b3
same: b3 c4
same: a5 c4
same: b5 c2
same: b2 c5
same: b4 c1
answer: b4 > b3 denies
answer: b4 > c4 denies
answer: b4 > a5 denies
answer: b5 > c4 contradicts
answer: c1 > b3 rejects
answer: c1 > a5 rejects
answer: c1 > c4 rejects
answer: c3 > c2 contradicts
answer: c3 > b5 contradicts
answer: d2 > b3 contradicts
answer: d2 > c4 contradicts
change: c3 > d5 stance
different: a2 d1
different: a4 d1
different: a6 d4
different: c6 d3
