;; What stands between the parser's products: the gates of an LSTM step, floats made small whole numbers, and products of floats.
;; Every step is rounded as IEEE 754 says and sums go in one order, so that every machine gives the same bits.
(module
  (import "kernel" "memory" (memory 1))

  ;; tanh of four floats within 1e-4: a rational function on x clamped to where tanh is nearly 1 (fitted to the least greatest error).
  (func $tanh (param $x v128) (result v128)
    (local $s v128)
    (local.set $x (f32x4.max (f32x4.min (local.get $x) (f32x4.splat (f32.const 5))) (f32x4.splat (f32.const -5))))
    (local.set $s (f32x4.mul (local.get $x) (local.get $x)))
    (f32x4.div
      (f32x4.mul (local.get $x)
        (f32x4.add (f32x4.splat (f32.const 0.999810147)) (f32x4.mul (local.get $s)
        (f32x4.add (f32x4.splat (f32.const 0.101723222)) (f32x4.mul (local.get $s)
        (f32x4.splat (f32.const 6.54946087e-4)))))))
      (f32x4.add (f32x4.splat (f32.const 1)) (f32x4.mul (local.get $s)
      (f32x4.add (f32x4.splat (f32.const 0.43450416)) (f32x4.mul (local.get $s)
      (f32x4.splat (f32.const 0.0126392045))))))))

  ;; The logistic function: a half more than half the tanh of half.
  (func $sigmoid (param $x v128) (result v128)
    (f32x4.add (f32x4.splat (f32.const 0.5)) (f32x4.mul (f32x4.splat (f32.const 0.5))
      (call $tanh (f32x4.mul (f32x4.splat (f32.const 0.5)) (local.get $x))))))

  ;; What comes into four units of one gate: the input's sum and the recurrent product.
  (func $incoming (param $sums i32) (param $products i32) (param $gate i32) (result v128)
    (f32x4.add (v128.load (i32.add (local.get $sums) (local.get $gate))) (v128.load (i32.add (local.get $products) (local.get $gate)))))

  ;; Four floats → four bytes: times `factor`, to the nearest whole number, plus `zero`, from 0 to 62.
  (func $small (param $x v128) (param $factor v128) (param $zero v128) (result v128)
    (local.set $x (i32x4.add (local.get $zero) (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $x) (local.get $factor))))))
    (local.set $x (i32x4.max_s (v128.const i32x4 0 0 0 0) (i32x4.min_s (local.get $x) (i32x4.splat (i32.const 62)))))
    (local.set $x (i16x8.narrow_i32x4_s (local.get $x) (local.get $x)))
    (i8x16.narrow_i16x8_u (local.get $x) (local.get $x)))

  ;; One step of one sentence: gates i f g o of `hidden` units each (a multiple of 4). The new state h goes to both places as 31 + 31h.
  (func (export "step")
    (param $sums i32) (param $products i32) (param $cells i32) (param $state i32) (param $out i32) (param $hidden i32)
    (local $f i32) (local $g i32) (local $o i32) (local $left i32) (local $cell v128) (local $h v128)
    (local.set $f (i32.shl (local.get $hidden) (i32.const 2)))
    (local.set $g (i32.shl (local.get $hidden) (i32.const 3)))
    (local.set $o (i32.add (local.get $f) (local.get $g)))
    (local.set $left (local.get $hidden))
    (loop $units
      (local.set $cell
        (f32x4.add
          (f32x4.mul (v128.load (local.get $cells))
            (call $sigmoid (call $incoming (local.get $sums) (local.get $products) (local.get $f))))
          (f32x4.mul
            (call $sigmoid (call $incoming (local.get $sums) (local.get $products) (i32.const 0)))
            (call $tanh (call $incoming (local.get $sums) (local.get $products) (local.get $g))))))
      (v128.store (local.get $cells) (local.get $cell))
      (local.set $h
        (call $small
          (f32x4.mul (call $tanh (local.get $cell))
            (call $sigmoid (call $incoming (local.get $sums) (local.get $products) (local.get $o))))
          (f32x4.splat (f32.const 31)) (i32x4.splat (i32.const 31))))
      (v128.store32_lane 0 (local.get $state) (local.get $h))
      (v128.store32_lane 0 (local.get $out) (local.get $h))
      (local.set $sums (i32.add (local.get $sums) (i32.const 16)))
      (local.set $products (i32.add (local.get $products) (i32.const 16)))
      (local.set $cells (i32.add (local.get $cells) (i32.const 16)))
      (local.set $state (i32.add (local.get $state) (i32.const 4)))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $left (i32.sub (local.get $left) (i32.const 4)))
      (br_if $units (local.get $left))))

  ;; A row of weights → its places in a packed matrix. To `out` go their sum, and the greatest sum of weights of one sign among the eight columns of a
  ;; group that are summed in one 16-bit lane: of each four the first two, or the last two.
  (func (export "pack") (param $from i32) (param $to i32) (param $groups i32) (param $out i32)
    (local $w v128) (local $above v128) (local $below v128) (local $sum v128) (local $most v128)
    (loop $group
      (local.set $w (v128.load (local.get $from)))
      (v128.store32_lane 0 (local.get $to) (local.get $w))
      (v128.store32_lane offset=16 1 (local.get $to) (local.get $w))
      (v128.store32_lane offset=32 2 (local.get $to) (local.get $w))
      (v128.store32_lane offset=48 3 (local.get $to) (local.get $w))
      (local.set $above (i16x8.extadd_pairwise_i8x16_s (i8x16.max_s (local.get $w) (v128.const i32x4 0 0 0 0))))
      (local.set $below (i16x8.extadd_pairwise_i8x16_s (i8x16.min_s (local.get $w) (v128.const i32x4 0 0 0 0))))
      (local.set $sum (i32x4.add (local.get $sum) (i32x4.extadd_pairwise_i16x8_s (i16x8.add (local.get $above) (local.get $below)))))
      (local.set $most (i16x8.max_s (local.get $most)
        (i16x8.max_s (call $folded (local.get $above)) (i16x8.neg (call $folded (local.get $below))))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 128)))
      (local.set $groups (i32.sub (local.get $groups) (i32.const 1)))
      (br_if $group (local.get $groups)))
    (i32.store (local.get $out)
      (i32.add
        (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
        (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
    (local.set $most (i16x8.max_s (local.get $most)
      (i8x16.shuffle 2 3 0 1 6 7 4 5 10 11 8 9 14 15 12 13 (local.get $most) (local.get $most))))
    (i32.store offset=4 (local.get $out) (i16x8.extract_lane_s 0 (local.get $most))))

  ;; The sums of the even lanes and of the odd ones, in every even and odd lane.
  (func $folded (param $x v128) (result v128)
    (local.set $x (i16x8.add (local.get $x) (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $x) (local.get $x))))
    (i16x8.add (local.get $x) (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $x) (local.get $x))))

  ;; `count` floats (a multiple of 4) → bytes.
  (func (export "shrink") (param $floats i32) (param $out i32) (param $count i32) (param $factor f32) (param $zero i32)
    (loop $four
      (v128.store32_lane 0 (local.get $out)
        (call $small (v128.load (local.get $floats)) (f32x4.splat (local.get $factor)) (i32x4.splat (local.get $zero))))
      (local.set $floats (i32.add (local.get $floats) (i32.const 16)))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $count (i32.sub (local.get $count) (i32.const 4)))
      (br_if $four (local.get $count))))

  ;; `count` floats (a multiple of 4), in place: those below 0 times `slope`.
  (func (export "leak") (param $floats i32) (param $count i32) (param $slope f32)
    (local $x v128)
    (loop $four
      (local.set $x (v128.load (local.get $floats)))
      (v128.store (local.get $floats)
        (v128.bitselect (f32x4.mul (local.get $x) (f32x4.splat (local.get $slope))) (local.get $x)
          (f32x4.lt (local.get $x) (f32x4.splat (f32.const 0)))))
      (local.set $floats (i32.add (local.get $floats) (i32.const 16)))
      (local.set $count (i32.sub (local.get $count) (i32.const 4)))
      (br_if $four (local.get $count))))

  ;; Products of one vector of `width` floats (a multiple of 8) with `count` others, `stride` bytes apart → `count` floats.
  (func (export "dots") (param $vector i32) (param $others i32) (param $stride i32) (param $count i32) (param $width i32) (param $out i32)
    (local $a i32) (local $b i32) (local $end i32) (local $s v128) (local $t v128)
    (loop $other
      (local.set $s (v128.const i32x4 0 0 0 0))
      (local.set $t (v128.const i32x4 0 0 0 0))
      (local.set $a (local.get $vector))
      (local.set $b (local.get $others))
      (local.set $end (i32.add (local.get $a) (i32.shl (local.get $width) (i32.const 2))))
      (loop $eight
        (local.set $s (f32x4.add (local.get $s) (f32x4.mul (v128.load (local.get $a)) (v128.load (local.get $b)))))
        (local.set $t (f32x4.add (local.get $t) (f32x4.mul (v128.load offset=16 (local.get $a)) (v128.load offset=16 (local.get $b)))))
        (local.set $a (i32.add (local.get $a) (i32.const 32)))
        (local.set $b (i32.add (local.get $b) (i32.const 32)))
        (br_if $eight (i32.lt_u (local.get $a) (local.get $end))))
      (local.set $s (f32x4.add (local.get $s) (local.get $t)))
      (f32.store (local.get $out)
        (f32.add
          (f32.add (f32x4.extract_lane 0 (local.get $s)) (f32x4.extract_lane 1 (local.get $s)))
          (f32.add (f32x4.extract_lane 2 (local.get $s)) (f32x4.extract_lane 3 (local.get $s)))))
      (local.set $others (i32.add (local.get $others) (local.get $stride)))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br_if $other (local.get $count)))))
