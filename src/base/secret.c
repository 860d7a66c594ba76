/* What must not be found afterwards: in memory of its own that is not swapped where the system
 * allows that, not in core dumps, not in children, and wiped. */
#include <tenken/base.h>

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* From here on, no dump of this process, and no other of the same user looks into it. What it
 * starts, such as an editor, leaves no core file either. */
static void forbid_dumps(void)
{
    struct rlimit none = {0};
    prctl(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L);
    setrlimit(RLIMIT_CORE, &none);
}

static size_t size_of_pages(size_t capacity)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    return (capacity + 1 + page - 1) / page * page;
}

struct secret *secret_new(size_t capacity)
{
    size_t size = size_of_pages(capacity);
    char *bytes = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (bytes == MAP_FAILED)
        mem_give_up();
    forbid_dumps();
    (void)mlock(bytes, size); /* RLIMIT_MEMLOCK may not allow it: then it may be swapped */
    madvise(bytes, size, MADV_DONTDUMP);
    madvise(bytes, size, MADV_WIPEONFORK);
    struct secret *secret = mem_alloc(sizeof *secret);
    *secret = (struct secret){.bytes = bytes, .capacity = capacity};
    return secret;
}

void secret_free(struct secret *secret)
{
    if (!secret)
        return;
    size_t size = size_of_pages(secret->capacity);
    explicit_bzero(secret->bytes, size);
    munmap(secret->bytes, size);
    free(secret);
}

bool secret_append(struct secret *secret, const char *bytes, size_t length)
{
    if (length > secret->capacity - secret->length)
        return false;
    memcpy(secret->bytes + secret->length, bytes, length);
    secret->length += length;
    return true;
}

void secret_cut(struct secret *secret, size_t length)
{
    if (length >= secret->length)
        return;
    explicit_bzero(secret->bytes + length, secret->length - length);
    secret->length = length;
}

bool secret_equal(const struct secret *a, const struct secret *b)
{
    return a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0;
}
