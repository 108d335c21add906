/* Hairlines onto a picture, antialiased, each in a colour of its own.
 *
 * A crowded map has millions of pixels of line. A general painter makes a call for each of them; this does
 * nothing but mix two pixels for each step along a line (Wu, 1991, "An efficient antialiasing technique").
 * The picture is the same: Qt draws a cosmetic pen of one pixel by the same rule.
 *
 * It is safe with any numbers. A line with a coordinate that is no number, or farther away than FARTHEST, is
 * left out, and every pixel is checked against the band before it is read or written.
 *
 * Plain C11 without a library but the one of C; build_raster.py compiles it, raster.py calls it. Two pixels
 * at once on processors of Intel's kind, to the bit as one by one; -DONE_BY_ONE is for comparing the two.
 */

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__SSE2__) && !defined(ONE_BY_ONE)
#define HAS_PAIRS
#include <emmintrin.h>
#endif

#ifdef _WIN32
#define EXPORTED __declspec(dllexport)
#else
#define EXPORTED __attribute__((visibility("default")))
#endif

#define VERSION 1             /* of the functions below; the same number stands in raster.py */
#define LARGEST 32767         /* pixels, width and height of a picture: what QImage paints on */
#define FARTHEST 268435456.0  /* pixels, 2^28: times 2^32 it still fits in 64 bits with room to add */
#define ONE 4294967296.0      /* 2^32: positions are counted in so many parts of a pixel */
#define LEVEL 1e-9            /* a slope below which a line stays in its row across any picture */
#define FULL 256u             /* the weight of a pixel that a line covers wholly */

/* The rows of a picture from top up to bottom, which is outside. */
typedef struct {
    uint8_t *pixels; /* the first row of the whole picture; 32 bits for each pixel, 0xffRRGGBB */
    ptrdiff_t stride; /* bytes from one row to the next */
    int32_t width, top, bottom;
} Band;

/* A line along the axis on which it is longest: "step" counts along it, "side" across it. */
typedef struct {
    ptrdiff_t along, across;       /* bytes from a pixel to its neighbour on either axis */
    int32_t step_low, step_high;   /* where the band is: from low up to high, which is outside */
    int32_t side_low, side_high;
    double start, end;             /* of the line, along; start is less than end */
    double slope, origin;          /* the side at step s is origin + s * slope, from -1 to 1 */
} Course;

/* The four bytes of a pixel, each with room to be multiplied by up to 256. */
static inline uint64_t spread(uint32_t pixel) {
    return (pixel | (uint64_t)pixel << 24) & UINT64_C(0x00ff00ff00ff00ff);
}

/* Mix a colour into a pixel with a weight from 0 to 256. */
static inline void mix(uint8_t *at, uint64_t colour, uint32_t weight) {
    uint32_t *pixel = (uint32_t *)at;
    uint64_t sum = colour * weight + spread(*pixel) * (FULL - weight) + UINT64_C(0x0080008000800080);
    sum = sum >> 8 & UINT64_C(0x00ff00ff00ff00ff);
    *pixel = (uint32_t)(sum | sum >> 24);
}

#ifdef HAS_PAIRS
typedef __m128i Ink; /* the colour twice, 16 bits for each byte */

static inline Ink ink_of(uint32_t colour) {
    return _mm_unpacklo_epi8(_mm_set1_epi32((int)colour), _mm_setzero_si128());
}

/* Mix a colour into two pixels at once. */
static inline void mix_both(uint8_t *one, uint8_t *other, Ink ink, uint32_t first, uint32_t second) {
    __m128i none = _mm_setzero_si128();
    __m128i both = _mm_unpacklo_epi32(_mm_cvtsi32_si128(*(int *)one), _mm_cvtsi32_si128(*(int *)other));
    __m128i weight = _mm_unpacklo_epi64(_mm_set1_epi16((short)first), _mm_set1_epi16((short)second));
    __m128i rest = _mm_sub_epi16(_mm_set1_epi16((short)FULL), weight);
    __m128i sum = _mm_mullo_epi16(_mm_unpacklo_epi8(both, none), rest);
    sum = _mm_add_epi16(_mm_add_epi16(sum, _mm_mullo_epi16(ink, weight)), _mm_set1_epi16(128));
    sum = _mm_packus_epi16(_mm_srli_epi16(sum, 8), none);
    *(int *)one = _mm_cvtsi128_si32(sum);
    *(int *)other = _mm_cvtsi128_si32(_mm_srli_si128(sum, 4));
}
#else
typedef uint64_t Ink;

static inline Ink ink_of(uint32_t colour) {
    return spread(colour);
}

static inline void mix_both(uint8_t *one, uint8_t *other, Ink ink, uint32_t first, uint32_t second) {
    mix(one, ink, first);
    mix(other, ink, second);
}
#endif

static inline bool is_usable(const double *line) {
    /* A number that is none compares as false. */
    return fabs(line[0]) <= FARTHEST && fabs(line[1]) <= FARTHEST && fabs(line[2]) <= FARTHEST
           && fabs(line[3]) <= FARTHEST;
}

static Course course_of(const Band *band, const double *line) {
    double x0 = line[0], y0 = line[1], x1 = line[2], y1 = line[3];
    bool is_steep = fabs(y1 - y0) > fabs(x1 - x0);
    bool is_back = is_steep ? y0 > y1 : x0 > x1;
    double side_start, side_end;
    Course c;
    if (is_steep) {
        c = (Course){.along = band->stride, .across = 4};
        c.step_low = band->top, c.step_high = band->bottom, c.side_low = 0, c.side_high = band->width;
        c.start = is_back ? y1 : y0, c.end = is_back ? y0 : y1;
        side_start = is_back ? x1 : x0, side_end = is_back ? x0 : x1;
    } else {
        c = (Course){.along = 4, .across = band->stride};
        c.step_low = 0, c.step_high = band->width, c.side_low = band->top, c.side_high = band->bottom;
        c.start = is_back ? x1 : x0, c.end = is_back ? x0 : x1;
        side_start = is_back ? y1 : y0, side_end = is_back ? y0 : y1;
    }
    if (c.end > c.start)
        c.slope = (side_end - side_start) / (c.end - c.start);
    /* Pixels are hit in their middle, half a pixel from where they begin on both axes. */
    c.origin = side_start + (0.5 - c.start) * c.slope - 0.5;
    return c;
}

/* Narrow first and last to the steps at which the line can touch the band; false when none is left.
 * A step too many does no harm: mix_step checks each pixel. */
static bool narrow(const Course *c, double *first, double *last) {
    double low = c->side_low - 2.0, high = c->side_high + 1.0;
    *first = fmax(*first, c->step_low);
    *last = fmin(*last, c->step_high - 1.0);
    if (fabs(c->slope) < LEVEL)
        return *first <= *last && c->origin >= low && c->origin <= high;
    double in = (low - c->origin) / c->slope, out = (high - c->origin) / c->slope;
    *first = fmax(*first, floor(fmin(in, out)));
    *last = fmin(*last, ceil(fmax(in, out)));
    return *first <= *last;
}

/* One step at the rim of the band or at the end of a line: each of its two pixels is looked at. */
static void mix_step(
    const Band *band, const Course *c, int32_t step, int64_t position, uint64_t colour, uint32_t weight
) {
    int64_t side = position >> 32;
    uint32_t second = ((uint32_t)(position >> 24) & 0xff) * weight >> 8;
    uint8_t *row = band->pixels + step * c->along;
    if (side >= c->side_low && side < c->side_high)
        mix(row + side * c->across, colour, weight - second);
    if (side + 1 >= c->side_low && side + 1 < c->side_high)
        mix(row + (side + 1) * c->across, colour, second);
}

static void draw_line(const Band *band, const double *line, uint32_t argb) {
    Course c = course_of(band, line);
    if (!(c.end > c.start))
        return;
    double first = floor(c.start), last = ceil(c.end) - 1.0;
    /* How much of the first and the last pixel the line covers. */
    uint32_t opacity = (argb >> 24) + (argb >> 31);
    uint32_t head = (uint32_t)((fmin(first + 1.0, c.end) - c.start) * opacity);
    uint32_t tail = (uint32_t)((c.end - fmax(last, c.start)) * opacity);
    double from = first, to = last;
    if (!narrow(&c, &from, &to))
        return;
    int32_t step = (int32_t)from, stop = (int32_t)to;
    int64_t slope = (int64_t)(c.slope * ONE);
    int64_t position = (int64_t)(c.origin * ONE) + step * slope;
    uint64_t colour = spread(argb | 0xff000000u);
    Ink ink = ink_of(argb | 0xff000000u);
    if (step == first) {
        mix_step(band, &c, step++, position, colour, head);
        position += slope;
    }
    bool has_tail = stop == last && step <= stop;
    int64_t room = c.side_high - 1 - (int64_t)c.side_low;
    uint8_t *row = band->pixels + step * c.along;
    for (int32_t until = stop - has_tail; step <= until; step++, position += slope, row += c.along) {
        int64_t side = position >> 32;
        if ((uint64_t)(side - c.side_low) >= (uint64_t)room) {
            mix_step(band, &c, step, position, colour, opacity);
            continue;
        }
        uint32_t second = ((uint32_t)(position >> 24) & 0xff) * opacity >> 8;
        uint8_t *at = row + side * c.across;
        mix_both(at, at + c.across, ink, opacity - second, second);
    }
    if (has_tail)
        mix_step(band, &c, stop, position, colour, tail);
}

EXPORTED int32_t raster_version(void) {
    return VERSION;
}

/* Draw count lines of x, y, x, y in pixels on the rows from top up to bottom of a picture.
 *
 * Colours are 0xAARRGGBB: one for each line, or one for all when colour_step is 0. Returns whether the
 * picture is one that can be drawn on. Rows outside the picture are left out of the band. */
EXPORTED int32_t raster_lines(
    void *pixels, int32_t width, int32_t height, int64_t stride, int32_t top, int32_t bottom,
    const double *lines, int64_t count, const uint32_t *colours, int64_t colour_step
) {
    if (pixels == NULL || width < 1 || height < 1 || width > LARGEST || height > LARGEST
        || (uintptr_t)pixels % 4 != 0 || stride < 4 * (int64_t)width || stride % 4 != 0 || stride > 4 * (int64_t)(LARGEST + 1))
        return 0;
    Band band = {pixels, (ptrdiff_t)stride, width, top < 0 ? 0 : top, bottom > height ? height : bottom};
    if (band.top >= band.bottom)
        return 1;
    for (int64_t i = 0; i < count; i++)
        if (is_usable(lines + 4 * i))
            draw_line(&band, lines + 4 * i, colours[colour_step * i]);
    return 1;
}
