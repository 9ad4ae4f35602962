### What is handed over or said when a page is given: plain words that tell whoever finds them nothing.

card-title = Your page
card-address = Type this address at the top of your browser:
card-number = Your number:
card-code = Your code, which works once:
card-after = After that, you choose words of your own. The code works until { $day }.
card-alone = Keep this where nobody else looks. From then on, you need only the number and your words.
