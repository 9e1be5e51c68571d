import { describe, expect, it } from 'vitest'
import { type Seat, Seats, seatOwner } from './seats.ts'

describe('seats', () => {
  it('are bounded for one address and over all, and come back once', () => {
    const seats = new Seats({ perAddress: 2, total: 3 })
    const first = seats.take('10.0.0.1')
    expect(seats.take('::ffff:10.0.0.1').free).toBe(true)
    expect(seats.take('10.0.0.1')).toEqual({ free: false, taken: 'by-address' })
    expect(seats.take('10.0.0.2').free).toBe(true)
    expect(seats.take('10.0.0.3')).toEqual({ free: false, taken: 'by-all' })
    const release = (seat: Seat) => seat.free && seat.release()
    release(first)
    release(first)
    expect(seats.taken).toBe(2)
    expect(seats.take('10.0.0.1').free).toBe(true)
    expect(seats.take('10.0.0.1').free).toBe(false)
    expect(seats.refused).toBe(3)
  })

  it('count a whole IPv6 network as one client', () => {
    expect(seatOwner('2001:db8::1:2')).toBe('2001:db8:0:0')
    expect(seatOwner('2001:DB8:0:0:9::7')).toBe('2001:db8:0:0')
    expect(seatOwner('2001:db8:0:1::7')).toBe('2001:db8:0:1')
    expect(seatOwner('::1')).toBe('0:0:0:0')
    expect(seatOwner(undefined)).toBe('')
  })
})
