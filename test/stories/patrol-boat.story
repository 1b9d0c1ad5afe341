== a | 2033-02-11 | Ostrel Daily
Tarsk accuses Velmar of firing on fishing boats

OSTREL, Tarsk - On Friday, Tarsk accused Velmar of [a1|firing on three fishing boats in the Brenn Strait]. Foreign Minister Lena Obry said [a2|a Velmari patrol boat had crossed into Tarsk's waters]. She demanded [a3|an apology].

A fisherman, Jon Marek, said [a4|the shots had hit the wheelhouse of his boat].
== b | 2033-02-12 | Velmar Gazette
Velmar denies shots in strait

Velmar denied on Saturday [b1|having fired on any fishing boat in the Brenn Strait]. "[b2|Our patrol boat never left our own waters]," said navy spokesman Captain Rolf Aden.

Aden accused Tarsk of [b3|sending fishing boats to spy on the naval base at Corrin].
== c | 2033-02-12 | Channel Observer | credit Northern Newswire
Strait incident: both sides dig in

Lena Obry, the foreign minister of Tarsk, said again that [c1|a Velmari patrol boat had crossed into Tarsk's waters]. She dismissed as absurd [c2|the accusation that fishing boats were spying on the naval base at Corrin].

A spokesman for the Velmari navy, Rolf Aden, said: "[c3|Our patrol boat never left our own waters]."
== d | 2033-02-13 | Harbour Times | credit Northern Newswire
Tarsk and Velmar at odds over strait

Lena Obry, the foreign minister of Tarsk, said again that [d1|a Velmari patrol boat had crossed into Tarsk's waters]. She dismissed as absurd [d2|the accusation that fishing boats were spying on the naval base at Corrin].
== e | 2033-02-20 | Ostrel Daily
Velmar concedes boat strayed

Velmar's navy admitted on Sunday that [e1|its patrol boat had left its own waters in fog]. Captain Aden said [e2|the crew had fired two warning shots]. Obry said [e3|Tarsk was still waiting for an apology].
