#pragma once

namespace pamphlet {

// Closes what lies open over the windows of the program: menus, lists, popups, dialogs. What a dialog was to answer is
// answered with "cancelled"; who waits for that goes on when the event that called this is done.
void closeOpenWindows();

} // namespace pamphlet
