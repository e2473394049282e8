#include "figure/headpainter.h"

#include <cmath>

namespace pamphlet {

// Coordinates: the middle of the head is 0 0, the face looks to the right, y grows downwards, centimetres.
namespace {

const QRectF headBounds(-12, -15, 25, 29);

using Hair = Person::Hair;

} // namespace

void HeadPainter::paint(const Directions &head, QPointF middle, SvgCanvas &canvas) const
{
    const QPointF up = m_camera.project(head.up);
    const QPointF ahead = m_camera.project(head.forward);
    const double facing = m_camera.nearness(head.forward);
    const double rotation = std::atan2(up.x(), -up.y()) * 180 / 3.14159265358979323846;
    SvgCanvas part;
    bool mirrored = false;
    if (facing > 0.75) {
        paintFront(part);
    } else if (facing < -0.75) {
        paintBack(part);
    } else {
        paintProfile(part);
        mirrored = up.x() * ahead.y() - up.y() * ahead.x() < 0;
    }
    canvas.place(part, middle, rotation, m_person.scale, mirrored);
}

void HeadPainter::paintProfile(SvgCanvas &canvas) const
{
    const QByteArray &skin = m_person.skin;
    const QByteArray &hair = m_person.hairColour;
    if (m_person.hair == Hair::Bun) {
        canvas.circle({-12.2, -7.5}, 5, SvgCanvas::shaded(hair, 0.9));
    } else if (m_person.hair == Hair::Ponytail) {
        canvas.path("M-9-7C-15-8-18.5-3-17.6 3C-17 8-16 11-17.5 15C-12.5 13-11 8-11 3C-11-1-10-4-8-4Z",
            {-18.5, -8, 10, 23}, SvgCanvas::shaded(hair, 0.9));
    } else if (m_person.hair == Hair::Bob) {
        canvas.path("M-2-14C-9-14-13.4-9-13.2-2C-13-0-13.6 6-12 11.5C-9 13-5 12.6-3.4 11.5L-2 2L6-9Z",
            {-13.6, -14, 20, 27}, SvgCanvas::shaded(hair, 0.92));
    } else if (m_person.hair == Hair::Curly) {
        canvas.circle({-2.2, -6.4}, 12.9, hair);
    }
    canvas.path(
        "M-1-13C5.6-13 9.4-9.4 9.9-3.8C10-2.6 10-1.4 10.5-.4L12.7 3.2C13.2 4.1 12.6 4.9 11.1 5C10.9 5.8 11.3 6.3 "
        "11 7.2C10.8 8.9 10.9 10.4 10 11.6C8.9 13.1 6.3 13.3 4.3 12.7C.8 11.6-1.6 9.6-2.6 7L-7.4 "
        "6.6C-10.6 4.4-11.4 0-11-3.5C-10.3-9.5-6-13-1-13Z",
        headBounds, skin);
    if (m_person.hair == Hair::Scarf) {
        canvas.path(
            "M7.4-9.4C5-13.6 1-14.8-2-14.6C-9.6-14.2-13.4-8.6-13-1.6C-12.8 4.6-14 8.4-15.4 13.5C-9 18.5 2 18.8 8 "
            "15.6C7.8 13.6 6 12.6 3.2 11.6C1 9.6.4 6.4.8 2.6C1.2-1.6 3.4-6.4 7.4-9.4Z",
            {-15.4, -15, 24, 34}, hair);
        return;
    }
    canvas.ellipse({-1.4, 1.6}, 1.9, 2.9, -8, SvgCanvas::shaded(skin, 0.88));
    switch (m_person.hair) {
    case Hair::Bald: // a ring of hair behind the ear
        canvas.path("M-4.4-3C-5.4-1-5 2.6-6.4 6.6L-9.4 5.8C-11.6 2.6-12-1-11.3-4C-9.4-2.8-6.6-2.6-4.4-3Z",
            {-12, -4, 8, 11}, hair);
        break;
    case Hair::Curly:
        canvas.path("M9.6-7C7.6-5.4 3.6-5.6 1.4-4.4C-.6-3.2-1.4-1.6-2.8-.6C-4.2.8-5 3-6.4 5.6C-10 "
                    "5.2-14-1-12-7C-9.6-15 6-17 9.6-7Z",
            headBounds, hair);
        break;
    default:
        canvas.path(
            "M9.7-6.4C9.3-11.6 5-14.8-1-14.8C-8.4-14.8-12.7-9.6-12.4-2.2C-12.2 2.2-11 5.4-9 8L-6.6 7.4C-5.7 4.6-5 "
            "2.6-3.8 1.4C-3.4-.8-2.4-2.5-.8-3.5C.9-4.5 1.8-6.1 2.4-7.9C5-7.2 7.7-6.6 9.7-6.4Z",
            headBounds, hair);
    }
}

void HeadPainter::paintFront(SvgCanvas &canvas) const
{
    const QByteArray &skin = m_person.skin;
    const QByteArray &hair = m_person.hairColour;
    const QByteArray face
        = "M0-13C6.6-13 10-8.6 9.8-2C9.7 4 7.4 10 3.8 12.4C1.6 13.6-1.6 13.6-3.8 12.4C-7.4 10-9.7 4-9.8-2C-10"
          "-8.6-6.6-13 0-13Z";
    const QRectF bounds(-13, -15, 26, 29);
    if (m_person.hair == Hair::Scarf) {
        canvas.path("M0-15.4C9-15.4 13-9 12.6-1C12.4 6 13.6 10 15 15C8 19-8 19-15 15C-13.6 10-12.4 "
                    "6-12.6-1C-13-9-9-15.4 0-15.4Z",
            {-15, -16, 30, 34}, hair);
        canvas.path("M0-9.6C5.4-9.6 8-6.4 8-1.4C8 4.4 5.6 10.4 0 11.4C-5.6 10.4-8 4.4-8-1.4C-8-6.4-5.4-9.6 0-9.6Z",
            bounds, skin);
        return;
    }
    if (m_person.hair == Hair::Bob) {
        canvas.path(
            "M0-14.6C9-14.6 13-9 12.4-1C12.2 4 13 8 11.6 11.6L-11.6 11.6C-13 8-12.2 4-12.4-1C-13-9-9-14.6 0-14.6Z",
            bounds, SvgCanvas::shaded(hair, 0.92));
    } else if (m_person.hair == Hair::Bun) {
        canvas.circle({0, -14.8}, 4.8, SvgCanvas::shaded(hair, 0.9));
    } else if (m_person.hair == Hair::Curly) {
        canvas.circle({0, -4.6}, 14, hair);
    }
    const QByteArray ear = SvgCanvas::shaded(skin, 0.9);
    canvas.ellipse({-9.9, 0.4}, 1.9, 2.9, 8, ear);
    canvas.ellipse({9.9, 0.4}, 1.9, 2.9, -8, ear);
    canvas.path(face, bounds, skin);
    if (m_person.hair == Hair::Bald) {
        canvas.path("M-9.9-4.4C-11.4-3-11-1-10.4 1L-9.4.4C-9.6-1.4-9.4-3-9.9-4.4Z", bounds, hair);
        canvas.path("M9.9-4.4C11.4-3 11-1 10.4 1L9.4.4C9.6-1.4 9.4-3 9.9-4.4Z", bounds, hair);
        return;
    }
    canvas.path("M-10.2-.4C-11.4-9.6-7.4-14.8 0-14.8C7.4-14.8 11.4-9.6 10.2-.4C9-2.6 8.6-4.6 "
                "7.8-6.6C3.4-5.4-2.6-6.2-5.6-8.4C-7.4"
                "-6.4-8.6-3.4-10.2-.4Z",
        bounds, hair);
}

void HeadPainter::paintBack(SvgCanvas &canvas) const
{
    const QByteArray &hair = m_person.hairColour;
    const QRectF bounds(-13, -15, 26, 29);
    const QByteArray ear = SvgCanvas::shaded(m_person.skin, 0.9);
    canvas.ellipse({-9.9, 0.6}, 1.9, 2.9, 8, ear);
    canvas.ellipse({9.9, 0.6}, 1.9, 2.9, -8, ear);
    canvas.path("M0-13C6.6-13 10-8.6 9.8-2C9.7 4 7.4 9.6 4.6 12L-4.6 12C-7.4 9.6-9.7 4-9.8-2C-10-8.6-6.6-13 0-13Z",
        bounds, m_person.skin);
    switch (m_person.hair) {
    case Hair::Bald:
        canvas.path("M-9.8-3C-4 0 4 0 9.8-3C10 2 8.4 6 7 8.4C3 6.8-3 6.8-7 8.4C-8.4 6-10 2-9.8-3Z", bounds, hair);
        break;
    case Hair::Curly:
        canvas.circle({0, -3.6}, 13.8, hair);
        break;
    case Hair::Bob:
    case Hair::Scarf:
        canvas.path(
            "M0-14.8C9-14.8 12.8-9 12.4-1C12.2 5 13 9 11.8 12.4L-11.8 12.4C-13 9-12.2 5-12.4-1C-12.8-9-9-14.8 0-14.8Z",
            bounds, hair);
        break;
    default:
        canvas.path(
            "M0-14.8C8-14.8 11.2-9 10.6-2C10.2 3 8.6 6.4 6.8 9C3 7.8-3 7.8-6.8 9C-8.6 6.4-10.2 3-10.6-2C-11.2-9-8-14.8 "
            "0-14.8Z",
            bounds, hair);
        if (m_person.hair == Hair::Bun) {
            canvas.circle({0, -6}, 5.2, SvgCanvas::shaded(hair, 0.88));
        } else if (m_person.hair == Hair::Ponytail) {
            canvas.path("M-3.4-4C-5 2-4.6 12-2 19C0 20 1 20 2.4 18.6C4.6 12 5 2 3.4-4Z", {-5, -4, 10, 24},
                SvgCanvas::shaded(hair, 0.88));
        }
    }
}

} // namespace pamphlet
