/* A new information asset, asked field by field. */
#ifndef TENKEN_PLAIN_ASSET_H
#define TENKEN_PLAIN_ASSET_H

#include "session.h"

void asset_add(struct session *session);

#endif
